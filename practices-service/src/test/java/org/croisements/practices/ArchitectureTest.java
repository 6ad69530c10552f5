package org.croisements.practices;

import org.croisements.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.croisements.practices");
    }
}
