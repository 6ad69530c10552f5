package org.croisements.network.subject;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import org.croisements.network.person.Person;
import org.croisements.network.person.Viewer;

/** Only who keeps a person's entry answers to the person for it. */
final class KeptEntries {

    private KeptEntries() {}

    static void requireKept(Viewer viewer, Person person) {
        if (!viewer.keeps(person)) {
            throw FORBIDDEN.with("The entry belongs to another centre");
        }
    }
}
