package org.croisements.kit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told, or refuses to hear of a certain label. */
@ApplicationScoped
public class RecordingListener implements ReferenceListener {

    private final List<ReferenceChange> heard = new ArrayList<>();

    @Override
    public synchronized void referencesChanged(List<ReferenceChange> changes) {
        if (changes.stream()
                .anyMatch(change -> "Refused".equals(change.reference().label()))) {
            throw new IllegalStateException("This label is refused");
        }
        heard.addAll(changes);
    }

    public synchronized List<ReferenceChange> heard() {
        return List.copyOf(heard);
    }

    public synchronized void forget() {
        heard.clear();
    }
}
