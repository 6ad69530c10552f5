package org.croisements.kit.edge;

import static org.croisements.kit.problem.CommonProblem.BODY_TOO_LARGE;
import static org.croisements.kit.problem.CommonProblem.MALFORMED_REQUEST;
import static org.croisements.kit.problem.CommonProblem.NOT_ACCEPTABLE;
import static org.croisements.kit.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.croisements.kit.problem.Problem;
import org.croisements.kit.problem.ProblemBodies;
import org.croisements.kit.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses, before anything else reads them, requests whose address or headers nobody could make sense of. */
@ApplicationScoped
class RequestGuard {

    /** After the trace id was given. */
    private static final int BEFORE_ROUTING = 900;

    private static final Set<String> BODIES = Set.of(
            MediaType.APPLICATION_JSON,
            "application/merge-patch+json",
            "text/csv",
            "application/x-ndjson",
            "text/turtle",
            "application/ld+json",
            MediaType.APPLICATION_OCTET_STREAM,
            MediaType.APPLICATION_FORM_URLENCODED);
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*([\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+)\\s*(;.*)?", Pattern.DOTALL);
    private static final Pattern UNWANTED = Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?");

    private final ObjectMapper json;
    private final long largestBody;

    RequestGuard(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_ROUTING);
    }

    private void guard(RoutingContext context) {
        try {
            check(context.request());
        } catch (ProblemException e) {
            refuse(context, e);
            return;
        }
        context.next();
    }

    private void check(HttpServerRequest request) {
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1 || !ProblemBodies.isAddressed(request)) {
            throw MALFORMED_REQUEST.with("One Host is expected, a name with or without a port");
        }
        if (!isText(request.uri())) {
            throw MALFORMED_REQUEST.with("The address is UTF-8; what is not ASCII stands as percent signs and digits");
        }
        checkContent(request);
        checkAccepted(request);
    }

    private void checkContent(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // What is no number never comes here.
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > largestBody) {
            throw BODY_TOO_LARGE.with("A body of that length is taken nowhere").header("Connection", "close");
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && hasBody(request, length)) {
            var form = MEDIA_TYPE.matcher(type);
            if (!form.matches() || !BODIES.contains(form.group(1).toLowerCase(Locale.ROOT)) || !isMediaType(type)) {
                throw UNSUPPORTED_MEDIA_TYPE.with("See the contract for the media types taken here");
            }
        }
    }

    /** Some clients name a type with every request. */
    private static boolean hasBody(HttpServerRequest request, @Nullable String length) {
        return request.method().equals(HttpMethod.POST)
                || request.method().equals(HttpMethod.PATCH)
                || request.getHeader("Transfer-Encoding") != null
                || (length != null && !length.equals("0"));
    }

    private static void checkAccepted(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null) {
            return;
        }
        if (accepted.isBlank()) {
            request.headers().remove(HttpHeaders.ACCEPT);
            return;
        }
        String wanted = Arrays.stream(accepted.split(",", -1))
                .map(String::strip)
                .filter(range -> !UNWANTED.matcher(range).matches())
                .collect(Collectors.joining(","));
        if (wanted.isBlank()) {
            throw NOT_ACCEPTABLE.with("Nothing is wanted by this Accept");
        }
        if (wanted.length() < accepted.length()) {
            request.headers().set(HttpHeaders.ACCEPT, wanted);
        }
    }

    private static boolean isMediaType(String text) {
        try {
            return MediaType.valueOf(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether an address holds nothing but text: percent signs with two digits, bytes that are UTF-8. */
    private static boolean isText(String uri) {
        var bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '%') {
                int high = i + 2 < uri.length() ? Character.digit(uri.charAt(i + 1), 16) : -1;
                int low = i + 2 < uri.length() ? Character.digit(uri.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c > ' ' && c < 0x7F) {
                bytes.write(c);
            } else {
                return false;
            }
        }
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void refuse(RoutingContext context, ProblemException e) {
        var response = context.response();
        e.headers().forEach(response::putHeader);
        response.setStatusCode(e.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, ProblemBodies.isFrench(context.request()) ? "fr" : "en");
        try {
            byte[] body = json.writeValueAsBytes(ProblemBodies.of(e.type(), e.detail(), e.faults(), context));
            var ended = response.end(Buffer.buffer(body));
            if (e.headers().containsKey("Connection")) {
                ended.onComplete(done -> context.request().connection().close());
            }
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
