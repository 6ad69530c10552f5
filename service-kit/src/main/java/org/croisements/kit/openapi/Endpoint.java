package org.croisements.kit.openapi;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.croisements.kit.change.ChangeFeedResource;
import org.croisements.kit.input.Largest;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.write.Keyed;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

/** An operation: where it is, the method that answers it, what was written about it. */
record Endpoint(String path, String verb, Operation written, MethodInfo method) {

    private static final Set<String> WRAPPERS = Set.of(
            "io.smallrye.mutiny.Uni",
            "java.util.concurrent.CompletionStage",
            "org.jboss.resteasy.reactive.RestResponse",
            "java.util.Optional");

    boolean isFeed() {
        return method.declaringClass().name().equals(DotName.createSimple(ChangeFeedResource.class));
    }

    /** Whether it answers in pages. */
    boolean isList() {
        return answer().map(Schemas::isList).orElse(false)
                && method.parameterTypes().stream()
                        .anyMatch(t -> t.name().equals(DotName.createSimple(ListParams.class)));
    }

    boolean isRead() {
        return verb.equals("get");
    }

    boolean is(String... verbs) {
        return List.of(verbs).contains(verb);
    }

    boolean isIdempotent() {
        return verb.equals("post")
                && (method.hasAnnotation(DotName.createSimple(Write.class)) || needsKey() || takesFile());
    }

    /** Whether it is refused without an {@code Idempotency-Key}. */
    boolean needsKey() {
        return method.hasAnnotation(DotName.createSimple(Keyed.class));
    }

    /** Whether it takes a file, as it comes or whole. */
    boolean takesFile() {
        return body().isEmpty()
                && method.parameters().stream()
                        .anyMatch(p -> p.hasDeclaredAnnotation(Largest.class)
                                || p.type().name().equals(DotName.createSimple(InputStream.class)));
    }

    /** Whether a change names the version it is based on. */
    boolean isVersioned() {
        return !method.hasAnnotation(DotName.createSimple(Unversioned.class));
    }

    /** Whether a record moves to another path of this operation when its slug changes. */
    boolean hasSlug() {
        return method.parameters().stream().anyMatch(p -> isPathParameter(p) && isIdOrSlug(p));
    }

    boolean hasPathParameter() {
        return path.contains("{");
    }

    boolean isPathParameter(MethodParameterInfo parameter) {
        return path.contains("{" + parameter.name() + "}");
    }

    static boolean isIdOrSlug(MethodParameterInfo parameter) {
        return parameter.type().name().toString().equals("java.lang.String")
                && !parameter.hasDeclaredAnnotation(org.croisements.kit.input.Text.class);
    }

    /** The roles that may call it; none where anybody may. */
    List<String> roles() {
        return annotation(RolesAllowed.class)
                .map(a -> List.of(a.value().asStringArray()))
                .orElse(List.of());
    }

    List<String> names(Class<? extends Annotation> annotation) {
        var found = method.annotation(DotName.createSimple(annotation));
        return found == null ? List.of() : List.of(found.value().asStringArray());
    }

    /** The media types of what it answers. */
    List<String> produces() {
        return annotation(Produces.class)
                .map(a -> List.of(a.value().asStringArray()))
                .orElse(List.of("application/json"));
    }

    /** The media types of what it takes. */
    List<String> consumes() {
        return annotation(Consumes.class)
                .map(a -> List.of(a.value().asStringArray()))
                .orElse(List.of("application/json"));
    }

    private Optional<AnnotationInstance> annotation(Class<? extends Annotation> type) {
        var name = DotName.createSimple(type);
        return Optional.ofNullable(method.annotation(name))
                .or(() -> Optional.ofNullable(method.declaringClass().declaredAnnotation(name)));
    }

    /** What it answers when all goes well. */
    Optional<Type> answer() {
        var named = method.annotation(DotName.createSimple(APIResponseSchema.class));
        if (named != null) {
            return Optional.of(named.value().asClass());
        }
        var type = method.returnType();
        while (WRAPPERS.contains(type.name().toString()) && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type = type.asParameterizedType().arguments().get(0);
        }
        boolean silent = type.kind() == Type.Kind.VOID
                || Set.of("jakarta.ws.rs.core.Response", "java.lang.Void")
                        .contains(type.name().toString());
        return silent ? Optional.empty() : Optional.of(type);
    }

    /** The record whose members stand beside the items of its pages. */
    Optional<Type> beside() {
        return Optional.ofNullable(method.annotation(DotName.createSimple(Beside.class)))
                .map(annotation -> annotation.value().asClass());
    }

    /** What it takes, where the method takes the bytes alone. */
    Optional<Type> body() {
        return Optional.ofNullable(method.annotation(DotName.createSimple(RequestBody.class)))
                .flatMap(Endpoint::implementation);
    }

    /** What it answers besides a problem when it fails so. */
    Optional<Type> otherBody(String status) {
        // Several of an annotation stand in one that holds them.
        var several = Stream.ofNullable(method.annotation(DotName.createSimple(APIResponses.class)))
                .flatMap(all -> Stream.of(all.value().asNestedArray()));
        var single = Stream.ofNullable(method.annotation(DotName.createSimple(APIResponse.class)));
        return Stream.concat(several, single)
                .filter(a -> a.value("responseCode") != null
                        && a.value("responseCode").asString().equals(status))
                .findFirst()
                .flatMap(Endpoint::implementation);
    }

    private static Optional<Type> implementation(AnnotationInstance annotation) {
        return Optional.ofNullable(annotation.value("content"))
                .map(content -> content.asNestedArray()[0].value("schema"))
                .map(schema -> schema.asNested().value("implementation"))
                .map(AnnotationValue::asClass);
    }

    /** What was written of the answer in words. */
    Optional<String> answerInWords() {
        return Optional.ofNullable(method.annotation(DotName.createSimple(APIResponseSchema.class)))
                .map(a -> a.value("responseDescription"))
                .map(AnnotationValue::asString);
    }

    static boolean isPatch(Type type) {
        return type.name().equals(DotName.createSimple(MergePatch.class));
    }

    /** The operation's name with a capital. */
    String capitalName() {
        String name = String.valueOf(written.getOperationId());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** What a feed is called: the last part of its path, with a capital. */
    String feed() {
        String feed = path.substring(path.lastIndexOf('/') + 1);
        return feed.substring(0, 1).toUpperCase(Locale.ROOT) + feed.substring(1);
    }
}
