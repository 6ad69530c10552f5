package org.croisements.events.registration;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.registration.Registering.Way;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.write.KeptAnswer;

/** Has people registered, in the name of the request at hand. */
@ApplicationScoped
public class RegistrationCalls {

    private final SeatCalls calls;
    private final RegistrationForms forms;
    private final List<RegistrationParts> parts;

    RegistrationCalls(SeatCalls calls, RegistrationForms forms, @All List<RegistrationParts> parts) {
        this.calls = calls;
        this.forms = forms;
        this.parts = parts;
    }

    Uni<KeptAnswer> register(UUID event, String operation, NewRegistration form, Way way, String collection) {
        var registering = registering(event, form, way, collection);
        return Uni.createFrom().completionStage(calls.once(event, operation, registering));
    }

    Uni<KeptAnswer> attempt(UUID event, String operation, NewRegistration form) {
        return Uni.createFrom()
                .completionStage(calls.dryRun(event, operation, registering(event, form, Way.ORGANISER, "")));
    }

    /** Lets somebody in on the day, by the right of the caller: capacities grow where they have to. */
    public Uni<KeptAnswer> walkIn(UUID event, String operation, NewRegistration form, String collection) {
        return register(event, operation, form, Way.WALK_IN, collection);
    }

    /** What a form asks for, as it is worked at: what is wrong with it by itself was refused. */
    Registering registering(UUID event, NewRegistration form, Way way, String collection) {
        var organisation = form.person().organisation();
        var named = organisation == null ? null : forms.organisation(organisation, "/person/organisation");
        var faults = new Faults();
        parts.forEach(part -> part.check(event, form, faults));
        faults.refuse();
        var id = forms.newId();
        return new Registering(
                id,
                forms.person(form.person(), form.consent(), named),
                form.attendance(),
                form.sessions(),
                form.quota(),
                way,
                collection + id,
                () -> parts.forEach(part -> part.added(event, id, form)));
    }
}
