package org.croisements.gateway.upstream;

import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.croisements.gateway.contract.Service;

/**
 * Where a replica is.
 *
 * @param name what it is called by, for {@code Host} and certificates
 * @param address what is connected to: the same name, or one of the addresses that it resolves to
 */
record TargetAddress(String name, String address, int port, boolean tls, URI probe) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** The replicas that the settings name; refuses settings that make no sense, saying which. */
    static List<TargetAddress> of(Service service, BehindConfig.Replicas settings) {
        List<URI> targets = settings.targets();
        List<URI> probes = settings.probes();
        String setting = "gateway.behind." + service.key();
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(setting + ".targets names nobody");
        }
        if (probes.size() != 1 && probes.size() != targets.size()) {
            throw new IllegalArgumentException(
                    "%s.probes names %d addresses for %d targets".formatted(setting, probes.size(), targets.size()));
        }
        List<TargetAddress> addresses = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            URI target = checked(setting + ".targets", targets.get(i));
            if (!target.getRawPath().isEmpty() && !target.getRawPath().equals("/")) {
                throw new IllegalArgumentException("%s.targets: %s has a path".formatted(setting, target));
            }
            URI probe = checked(setting + ".probes", probes.get(probes.size() == 1 ? 0 : i));
            boolean shared = probes.size() == 1 && targets.size() > 1;
            addresses.add(new TargetAddress(
                    target.getHost(),
                    target.getHost(),
                    port(target),
                    target.getScheme().equals("https"),
                    shared ? at(target.getHost(), probe) : probe));
        }
        return List.copyOf(addresses);
    }

    private static URI checked(String setting, URI address) {
        if (address.getHost() == null || address.getScheme() == null || !SCHEMES.contains(address.getScheme())) {
            throw new IllegalArgumentException(
                    "%s: %s is no address such as http://host:8081".formatted(setting, address));
        }
        return address;
    }

    private static URI at(String host, URI probe) {
        return URI.create("%s://%s:%d%s".formatted(probe.getScheme(), host, port(probe), probe.getRawPath()));
    }

    private static int port(URI address) {
        int standard = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getPort() > 0 ? address.getPort() : standard;
    }

    /** The same replica at one of the addresses of its name. */
    TargetAddress resolved(String ip) {
        String host = ip.contains(":") ? "[" + ip + "]" : ip;
        return new TargetAddress(name, ip, port, tls, probe.getHost().equals(name) ? at(host, probe) : probe);
    }

    /** What it is called in logs and metrics. */
    String label() {
        return (address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address) + ":" + port;
    }

    /** What is connected to. */
    SocketAddress socket() {
        return SocketAddress.inetSocketAddress(
                port, address.startsWith("[") ? address.substring(1, address.length() - 1) : address);
    }
}
