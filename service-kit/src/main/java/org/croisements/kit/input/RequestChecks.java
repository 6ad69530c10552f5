package org.croisements.kit.input;

import static org.croisements.kit.problem.CommonProblem.INVALID_PARAMETERS;
import static org.croisements.kit.problem.CommonProblem.NOT_FOUND;
import static org.croisements.kit.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;

/** Refuses a request whose path, query or declared media type no resource should see; never ignores a parameter. */
@Provider
class RequestChecks implements ContainerRequestFilter {

    private static final Map<Method, Parameters> PARAMETERS = new ConcurrentHashMap<>();

    private final ResourceInfo resource;

    RequestChecks(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        uri.getPathParameters()
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (TextRules.fault(value, 200, false) != null) {
                        throw NOT_FOUND.with("No such path");
                    }
                }));
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var faults = method.isAnnotationPresent(OwnQuery.class)
                ? List.<Fault>of()
                : PARAMETERS.computeIfAbsent(method, Parameters::of).faults(uri.getQueryParameters());
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    INVALID_PARAMETERS,
                    faults.size() == 1
                            ? "A parameter has a fault"
                            : "%d parameters have faults".formatted(faults.size()),
                    faults);
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw UNSUPPORTED_MEDIA_TYPE.with("Compressed bodies are not taken");
        }
        boolean hasBody =
                request.getMethod().equals("POST") || request.getMethod().equals("PATCH");
        if (hasBody && request.getMediaType() == null && request.hasEntity()) {
            throw UNSUPPORTED_MEDIA_TYPE.with("Say the body's media type in Content-Type");
        }
    }
}
