package org.croisements.events.statement;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.croisements.events.practice.ShownPractice;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** What is kept from an event, as it is stored. */
public record StoredTakeaway(String text, @Nullable UUID session, List<String> themes, List<ShownPractice> practices) {

    /** A takeaway as it was written, with what its practices stand for. */
    public static StoredTakeaway of(NewTakeaway form, List<StoredReference> practices) {
        return new StoredTakeaway(
                form.text(),
                form.session(),
                form.themes(),
                practices.stream().map(ShownPractice::new).toList());
    }

    /** The takeaway as it is written. */
    public NewTakeaway form() {
        return new NewTakeaway(
                text,
                session,
                themes,
                practices.stream()
                        .map(shown -> shown.practice().id().toString())
                        .toList());
    }

    /** The takeaway as it is shown. */
    public Takeaway shown() {
        return new Takeaway(
                text,
                session,
                themes,
                practices.stream()
                        .map(shown -> shown.practice().in("practices"))
                        .toList());
    }

    /** The same with what is known of its practices now. */
    public StoredTakeaway renewed(UnaryOperator<StoredReference> renewal) {
        return new StoredTakeaway(
                text,
                session,
                themes,
                practices.stream()
                        .map(ShownPractice::practice)
                        .map(renewal)
                        .distinct()
                        .map(ShownPractice::new)
                        .toList());
    }
}
