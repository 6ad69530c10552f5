package org.croisements.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The ports that programs of this machine listen on, as the Linux kernel tells it. */
final class OpenPorts {

    private static final String LISTENING = "0A";

    private OpenPorts() {}

    /** The ports in a range that are open on more than the loopback interface. */
    static List<Integer> beyondLoopback(int first, int last) throws IOException {
        TreeSet<Integer> ports = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] words = line.strip().split("\\s+", -1);
                if (words.length > 3 && words[3].equals(LISTENING)) {
                    String[] local = words[1].split(":", -1);
                    int port = Integer.parseInt(local[1], 16);
                    if (port >= first && port <= last && !isLoopback(local[0])) {
                        ports.add(port);
                    }
                }
            }
        }
        return List.copyOf(ports);
    }

    /** The kernel writes addresses in the machine's byte order: 127.0.0.1 ends in 7F. */
    private static boolean isLoopback(String address) {
        return address.endsWith("7F")
                || address.endsWith("FFFF00000100007F")
                || address.equals("00000000000000000000000001000000");
    }
}
