package org.croisements.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.croisements.events.batch.SeatCalls;
import org.croisements.kit.write.KeptAnswer;
import org.jspecify.annotations.Nullable;

/** Has steps taken with registrations, for whoever has a way of their own to know who may. */
@ApplicationScoped
public class RegistrationDesk {

    private final SeatCalls calls;
    private final RegistrationForms forms;

    RegistrationDesk(SeatCalls calls, RegistrationForms forms) {
        this.calls = calls;
        this.forms = forms;
    }

    /** Takes a step in the name of a POST with an {@code Idempotency-Key}; {@code by} is one of the reasons. */
    public CompletionStage<KeptAnswer> take(
            UUID event,
            UUID registration,
            String operation,
            Step step,
            @Nullable List<UUID> sessions,
            @Nullable NewPerson person,
            String by) {
        var organisation = person == null ? null : person.organisation();
        var named = organisation == null ? null : forms.organisation(organisation, "/person/organisation");
        var whom = person == null ? null : forms.person(person, false, named);
        return calls.once(event, operation, "#" + registration, new Stepping(registration, step, sessions, whom, by));
    }

    /** Cancels in the name of the service itself, such as before an erasure. */
    public CompletionStage<KeptAnswer> cancelBySystem(UUID event, UUID registration, String by) {
        return calls.bySystem(event, "cancelRegistration", new Stepping(registration, Step.CANCEL, null, null, by));
    }
}
