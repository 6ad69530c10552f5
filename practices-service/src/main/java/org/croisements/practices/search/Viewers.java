package org.croisements.practices.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.practices.index.Sheet;
import org.jspecify.annotations.Nullable;

/** Says as whom a caller sees practices, which is a filter of every search. */
@ApplicationScoped
public class Viewers {

    private final Caller caller;

    Viewers(Caller caller) {
        this.caller = caller;
    }

    /** As whom the members of a centre see its practices. */
    public static String centre(UUID centre) {
        return "centre:" + centre;
    }

    /** As whom the caller sees practices; null for who sees all. */
    @Nullable
    public Set<String> present() {
        if (caller.isNetworkAdmin()) {
            return null;
        }
        var as = new LinkedHashSet<>(Set.of(Sheet.EVERYBODY));
        caller.centre().map(Viewers::centre).ifPresent(as::add);
        if (caller.moderates()) {
            as.add(Sheet.REVIEWERS);
        }
        return as;
    }
}
