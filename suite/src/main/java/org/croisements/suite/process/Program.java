package org.croisements.suite.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What it takes to run a program of the suite: its command, its environment, where it says that it is ready. */
public record Program(
        String name, List<String> command, Path workingFolder, Map<String, String> environment, URI readiness) {}
