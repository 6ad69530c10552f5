package org.croisements.suite;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.croisements.suite.process.SuiteFailure;

/**
 * What the command line asks for.
 *
 * @param port the gateway's port; the others are counted from it
 * @param host the address the gateway listens on
 * @param empty whether to leave the demonstration data out
 * @param caches what to do with start-up caches
 * @param data the folder that keeps everything between two starts
 */
record Options(Command command, int port, String host, boolean empty, StartCaches.Use caches, Path data) {

    /** What can be asked for. */
    enum Command {
        UP,
        DOWN,
        KEY,
        /** Makes start-up caches; its data folder is thrown away. */
        CACHE,
        /** Whether {@code up} with these options could start now; the script asks before it builds. */
        CHECK
    }

    /** Reads the arguments; {@code home} is the project's folder, {@code here} the one the caller stands in. */
    static Options parse(List<String> arguments, Path home, Path here) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Command command = command(rest.isEmpty() ? "" : rest.removeFirst());
        int port = command == Command.CACHE ? Ports.free().base() : 8080;
        String host = "127.0.0.1";
        boolean empty = false;
        StartCaches.Use caches = command == Command.CACHE ? StartCaches.Use.MAKE : StartCaches.Use.READ;
        boolean starts = command == Command.UP || command == Command.CHECK;
        Path data = home.resolve(command == Command.CACHE ? "suite/target/training" : ".data");
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            int equals = option.indexOf('=');
            if (option.startsWith("--") && equals > 0) {
                rest.addFirst(option.substring(equals + 1));
                option = option.substring(0, equals);
            }
            if (option.equals("--data") && command != Command.CACHE) {
                data = here.resolve(value(option, rest)).normalize();
            } else if (starts && option.equals("--port")) {
                port = port(value(option, rest));
            } else if (starts && option.equals("--host")) {
                host = value(option, rest);
            } else if (starts && option.equals("--empty") && equals < 0) {
                empty = true;
            } else if (starts && option.equals("--no-cache") && equals < 0) {
                caches = StartCaches.Use.NONE;
            } else {
                throw SuiteFailure.usage("Unknown option: " + option + ".");
            }
        }
        return new Options(command, port, host, empty, caches, data);
    }

    private static Command command(String word) {
        return switch (word) {
            case "up" -> Command.UP;
            case "down" -> Command.DOWN;
            case "key" -> Command.KEY;
            case "cache" -> Command.CACHE;
            case "check" -> Command.CHECK;
            default -> throw SuiteFailure.usage("Unknown command: " + word + ".");
        };
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.getFirst().isEmpty()) {
            throw SuiteFailure.usage(option + " needs a value.");
        }
        return rest.removeFirst();
    }

    private static int port(String text) {
        int highest = Ports.HIGHEST_BASE;
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= highest) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw SuiteFailure.usage("--port takes a number from 1 to " + highest + ", not " + text + ".");
    }
}
