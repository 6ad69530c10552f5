package org.croisements.events.delegate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.delegation.Delegation;
import org.croisements.events.delegation.DelegationRepository;
import org.croisements.events.delegation.DelegationRights;
import org.croisements.events.registration.RegistrationForms;
import org.croisements.kit.reference.StoredReference;
import org.croisements.kit.write.KeptAnswer;

/** Has the people of delegations named. */
@ApplicationScoped
class DelegationNaming {

    private final RegistrationForms forms;
    private final DelegationRights rights;
    private final DelegationRepository delegations;
    private final SeatCalls calls;

    DelegationNaming(
            RegistrationForms forms, DelegationRights rights, DelegationRepository delegations, SeatCalls calls) {
        this.forms = forms;
        this.rights = rights;
        this.delegations = delegations;
        this.calls = calls;
    }

    CompletionStage<KeptAnswer> name(Delegation delegation, NewDelegate form, String collection) {
        var naming = naming(delegation, form, collection);
        return calls.once(delegation.eventId(), "createDelegationPerson", naming);
    }

    /** What naming somebody takes, if the caller may. */
    Naming naming(Delegation delegation, NewDelegate form, String collection) {
        var organisation = organisation(delegation, form);
        rights.requireNames(delegation, organisation.id());
        UUID id = forms.newId();
        UUID of = delegation.id();
        return new Naming(
                id,
                of,
                forms.person(form.person(), false, organisation),
                form.sessions(),
                () -> delegations.comes(of, organisation.id()),
                collection + "/" + id);
    }

    /** Who names no organisation comes for the one that leads. */
    private StoredReference organisation(Delegation delegation, NewDelegate form) {
        String named = form.person().organisation();
        return named == null ? delegation.lead() : forms.organisation(named, "/person/organisation");
    }
}
