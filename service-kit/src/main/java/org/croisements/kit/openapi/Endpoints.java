package org.croisements.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Finds the operations. */
final class Endpoints {

    private Endpoints() {}

    /** What the scanner found, with the methods behind it; by path, so that the document is the same every time. */
    static List<Endpoint> of(OpenAPI document, IndexView index) {
        var methods = new HashMap<String, MethodInfo>();
        index.getAnnotations(Operation.class).stream()
                .filter(a -> a.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(a -> a.value("operationId") != null)
                .forEach(a -> {
                    var method = a.target().asMethod();
                    var former = methods.put(a.value("operationId").asString(), method);
                    // A library's classes may stand in the index twice.
                    if (former != null && !former.toString().equals(method.toString())) {
                        throw new IllegalStateException("Two operations have the name of " + a.target());
                    }
                });
        var endpoints = new ArrayList<Endpoint>();
        var items = document.getPaths() == null || document.getPaths().getPathItems() == null
                ? Map.<String, PathItem>of()
                : document.getPaths().getPathItems();
        new TreeMap<>(items)
                .forEach((path, item) -> new TreeMap<>(item.getOperations()).forEach((verb, operation) -> {
                    var method = methods.get(String.valueOf(operation.getOperationId()));
                    if (method == null) {
                        throw new IllegalStateException(
                                "%s %s needs @Operation(operationId = ..., summary = ...)".formatted(verb, path));
                    }
                    endpoints.add(new Endpoint(path, verb.name().toLowerCase(Locale.ROOT), operation, method));
                }));
        return endpoints;
    }
}
