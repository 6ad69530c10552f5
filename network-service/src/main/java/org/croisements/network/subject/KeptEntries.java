package org.croisements.network.subject;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.network.person.Person;
import org.croisements.network.person.Viewer;

/** Only administrators who keep a person's entry answer to the person for it. */
final class KeptEntries {

    private KeptEntries() {}

    static void requireAnsweredFor(Caller caller, Person person) {
        boolean administers = caller.isNetworkAdmin() || caller.has(Role.CENTRE_ADMIN);
        if (!administers || !Viewer.of(caller).keeps(person)) {
            throw FORBIDDEN.with("The entry belongs to another centre");
        }
    }
}
