package org.croisements.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.croisements.gateway.web.GatewayConfig;

/** The three approved contracts, as the build put them beside the classes. */
@Singleton
public class Contracts {

    private static final String OWN = "gateway";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<Service, ObjectNode> documents = new EnumMap<>(Service.class);
    private final ObjectNode own;

    @Inject
    Contracts(GatewayConfig config) {
        this(config.contracts());
    }

    /** Reads the contracts below a directory of the class path. */
    Contracts(String directory) {
        for (Service service : Service.values()) {
            documents.put(service, read(directory, service.key()));
        }
        own = read(directory, OWN);
    }

    public List<String> paths(Service service) {
        List<String> paths = new ArrayList<>();
        contract(service).path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** The methods that a path takes, in order, as {@code Allow} has them; none where the contract has no such path. */
    public Set<String> methods(Service service, String path) {
        Set<String> methods = new TreeSet<>();
        contract(service).path("paths").path(path).fieldNames().forEachRemaining(name -> {
            String method = name.toUpperCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                methods.addAll(method.equals("GET") ? READING : Set.of(method, "OPTIONS"));
            }
        });
        return methods;
    }

    private ObjectNode contract(Service service) {
        return Objects.requireNonNull(documents.get(service), "every service's contract is read at the start");
    }

    Map<Service, ObjectNode> documents() {
        return documents;
    }

    /** What the gateway itself offers: only that, in the services' words. */
    ObjectNode own() {
        return own;
    }

    private static ObjectNode read(String directory, String owner) {
        String name = directory + "/" + owner + "/openapi.yaml";
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "There is no %s in this build: the contract was missing when it was made".formatted(name));
            }
            return Yaml.read(in);
        } catch (IOException e) {
            throw new IllegalStateException(name + " can't be read", e);
        }
    }
}
