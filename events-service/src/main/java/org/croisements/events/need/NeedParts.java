package org.croisements.events.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.events.registration.NewRegistration;
import org.croisements.events.registration.RegistrationParts;
import org.croisements.kit.problem.Faults;

/** Keeps the access needs that come with a registration. */
@ApplicationScoped
class NeedParts implements RegistrationParts {

    private final Needs needs;

    NeedParts(Needs needs) {
        this.needs = needs;
    }

    @Override
    public void check(UUID event, NewRegistration form, Faults faults) {
        var asked = form.needs();
        if (asked != null && !asked.isNothing()) {
            asked.check("/needs", faults);
        }
    }

    @Override
    public void added(UUID event, UUID registration, NewRegistration form) {
        var asked = form.needs();
        if (asked != null && !asked.isNothing()) {
            needs.put(registration, event, asked);
        }
    }
}
