package org.croisements.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.croisements.suite.process.SuiteFailure;

/** The ports of the suite, all counted from the gateway's. */
record Ports(int base) {

    private static final int MANAGEMENT = 1000;
    private static final int DATABASE = 2000;

    /** The highest port of the gateway that leaves room for the others. */
    static final int HIGHEST_BASE = 65535 - DATABASE;

    static final String LOOPBACK = "127.0.0.1";

    /** Ports that nobody has, away from those of a suite that may be running. */
    static Ports free() {
        for (int base = 20080; base < HIGHEST_BASE - MANAGEMENT; base += 10) {
            Ports ports = new Ports(base);
            try {
                ports.checkFree(LOOPBACK);
                return ports;
            } catch (SuiteFailure taken) {
                // The next ones, then.
            }
        }
        throw SuiteFailure.because("No free ports were found on this machine.");
    }

    int of(Module module) {
        return base + module.offset();
    }

    int managementOf(Module module) {
        return of(module) + MANAGEMENT;
    }

    int database() {
        return base + DATABASE;
    }

    /** Refuses to go on when another program has one of the ports. */
    void checkFree(String host) {
        InetAddress gateway = address(host);
        Map<Integer, String> needed = new LinkedHashMap<>();
        for (Module module : Module.values()) {
            needed.put(of(module), module.programName());
            needed.put(managementOf(module), module.programName() + "'s management");
        }
        needed.put(database(), "PostgreSQL");
        needed.forEach((port, what) -> check(port == base ? gateway : address(LOOPBACK), port, what));
    }

    private void check(InetAddress address, int port, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("assign")) {
                throw SuiteFailure.because(
                        "This machine has no address " + address.getHostAddress() + "; choose another with --host.");
            }
            if (reason.contains("denied")) {
                throw SuiteFailure.because("Port " + port + " (" + what + ") is not open to this account; choose a"
                        + " higher one with --port.");
            }
            throw taken(port, what);
        }
        if (answers(port)) {
            throw taken(port, what);
        }
    }

    /** Some systems let two programs share a port, one on the address and one on all of them. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(LOOPBACK), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private SuiteFailure taken(int port, String what) {
        return SuiteFailure.because("Port " + port + " (" + what + ") is taken by another program; choose others with"
                + " --port (the suite uses PORT to PORT+3, PORT+1000 to PORT+1003 and PORT+2000; PORT is " + base
                + " now).");
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw SuiteFailure.usage("--host takes an address of this machine, not " + host + ".");
        }
    }
}
