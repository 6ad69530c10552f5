package org.croisements.events.registration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.registration.Registering.Way;
import org.croisements.kit.write.KeptAnswer;

/** Has people registered, in the name of the request at hand. */
@ApplicationScoped
public class RegistrationCalls {

    private final SeatCalls calls;
    private final RegistrationForms forms;

    RegistrationCalls(SeatCalls calls, RegistrationForms forms) {
        this.calls = calls;
        this.forms = forms;
    }

    Uni<KeptAnswer> register(UUID event, String operation, NewRegistration form, Way way, String collection) {
        var registering = registering(form, way, collection);
        return Uni.createFrom().completionStage(calls.once(event, operation, registering));
    }

    Uni<KeptAnswer> attempt(UUID event, String operation, NewRegistration form) {
        return Uni.createFrom().completionStage(calls.dryRun(event, operation, registering(form, Way.ORGANISER, "")));
    }

    /** Lets somebody in on the day, by the right of the caller: capacities grow where they have to. */
    public Uni<KeptAnswer> walkIn(UUID event, String operation, NewRegistration form, String collection) {
        return register(event, operation, form, Way.WALK_IN, collection);
    }

    private Registering registering(NewRegistration form, Way way, String collection) {
        var organisation = form.person().organisation();
        var named = organisation == null ? null : forms.organisation(organisation, "/person/organisation");
        var id = forms.newId();
        return new Registering(
                id,
                forms.person(form.person(), form.consent(), named),
                form.attendance(),
                form.sessions(),
                form.quota(),
                way,
                collection + id);
    }
}
