package org.croisements.events.publication;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.croisements.events.member.Members;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** What the present caller sees of the events; asked for once in a request, however many queries carry it. */
@RequestScoped
public class Sights {

    private final Caller caller;
    private final Members members;
    private final Clock clock;
    private @Nullable Sight own;

    Sights(Caller caller, Members members, Clock clock) {
        this.caller = caller;
        this.members = members;
        this.clock = clock;
    }

    /** What the caller sees. */
    public Sight own() {
        var known = own;
        if (known == null) {
            known = Sight.of(caller, centres -> members.networksOf(centres, LocalDate.now(clock)));
            own = known;
        }
        return known;
    }
}
