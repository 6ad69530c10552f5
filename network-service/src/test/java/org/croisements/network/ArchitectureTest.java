package org.croisements.network;

import org.croisements.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.croisements.network");
    }
}
