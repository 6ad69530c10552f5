package org.croisements.suite.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a command in a session of its own. Ctrl-C reaches every process of the terminal's group at once; the launcher
 * must be the only one to hear it, or PostgreSQL would go before the services that still write to it.
 */
public final class Detached {

    private Detached() {}

    public static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>(prefix());
        detached.addAll(command);
        return List.copyOf(detached);
    }

    private static List<String> prefix() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        // macOS has no setsid command but always has Perl.
        if (onPath("perl")) {
            return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV or die $!", "--");
        }
        return List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");
    }

    /** Whether a command of this name is on the PATH. */
    public static boolean onPath(String name) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }
}
