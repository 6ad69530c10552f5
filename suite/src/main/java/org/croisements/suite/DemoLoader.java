package org.croisements.suite;

import java.net.URI;
import java.util.function.Consumer;

/** Puts the demonstration data into the running suite, by its public API; loading twice changes nothing. */
@FunctionalInterface
interface DemoLoader {

    void load(URI gateway, String adminKey, Consumer<String> progress);
}
