package org.croisements.kit.page;

import static org.croisements.kit.problem.CommonProblem.INVALID_HEADER;
import static org.croisements.kit.problem.CommonProblem.PRECONDITION_REQUIRED;
import static org.croisements.kit.problem.CommonProblem.VERSION_CONFLICT;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.croisements.kit.edge.Streaming;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Answers with strong ETags, and holds requests to the versions they name (RFC 9110 section 13). */
@RequestScoped
public class Conditional {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern TAGS = Pattern.compile("\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");

    /**
     * What the suite's own gateway may do with a public answer (RFC 9213): it follows the change feeds and so knows when
     * one is out of date, which no other cache does.
     */
    private static final String GATEWAY_CACHE_CONTROL = "Gateway-Cache-Control";

    private static final String KEPT = "max-age=10, stale-while-revalidate=20, stale-if-error=86400";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final RoutingContext routing;
    private final FieldVersions fields;

    Conditional(HttpHeaders headers, UriInfo uri, Caller caller, RoutingContext routing, FieldVersions fields) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.routing = routing;
        this.fields = fields;
    }

    /** One record: 200, or 304 where the caller has this version already. */
    public Response answer(Object detail, long version) {
        return answer(detail, MediaType.APPLICATION_JSON, tag(version));
    }

    /** A body whose bytes are its version. */
    public Response answer(byte[] body, String contentType) {
        return answer(body, contentType, "\"" + digest(body) + "\"");
    }

    /** A body too long to know its bytes before it is sent, with its version, if it is known otherwise. */
    Response stream(StreamingOutput output, String contentType, @Nullable String version) {
        var whole = Streaming.wholeOrBroken(output, routing.request());
        return version == null
                ? cacheable(Response.ok(whole).header(HttpHeaders.CONTENT_TYPE, contentType))
                : answer(whole, contentType, "\"" + version + "\"");
    }

    /** A record just made: 201 with its address, relative to the collection asked. */
    public Response created(String slug, Object detail, long version) {
        String collection = uri.getAbsolutePath().toString();
        return Response.created(URI.create(collection + (collection.endsWith("/") ? "" : "/") + slug))
                .entity(detail)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, tag(version))
                .build();
    }

    /** A record just changed. */
    public Response changed(Object detail, long version) {
        return Response.ok(detail, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, tag(version))
                .build();
    }

    /** The record moved to another slug: 308 to the same path under the present one. */
    public Response moved(String oldSlug, String slug) {
        // Behind the collection's name, since a slug may be a word of the base path; a suffix may stand behind it.
        var place = Pattern.compile("(/api/v[0-9]+/[^/?]+/)" + Pattern.quote(oldSlug) + "(?=[./?]|$)");
        // The address as it was sent, with the suffix that asks for a format.
        String asked = uri.getBaseUri().resolve(routing.request().uri()).toString();
        String address = place.matcher(asked).replaceFirst("$1" + Matcher.quoteReplacement(slug));
        return cacheable(Response.status(308).location(URI.create(address)));
    }

    /** The same answer, which no cache keeps: it speaks of people, or is for its caller alone. */
    public static Response unstored(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(GATEWAY_CACHE_CONTROL, null)
                .build();
    }

    /** The same answer, which every cache may keep so long: it changes rarely, and nobody minds. */
    public static Response keptFor(Duration time, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + time.toSeconds())
                .header(GATEWAY_CACHE_CONTROL, null)
                .build();
    }

    /** Ends the request unless its If-Match names the present version. */
    public void requireMatch(long version) {
        if (!isMatch(version)) {
            throw conflict(version, List.of());
        }
    }

    /** The same for a record whose changes are {@link #note noted}: tells which fields changed since that version. */
    public void requireMatch(UUID id, long version) {
        if (!isMatch(version)) {
            throw conflict(version, fields.changedSince(id, known(version)));
        }
    }

    /** Notes what a change of a record's editable form made different, for whoever is editing an older version. */
    public void note(UUID id, Record before, Record after, long version) {
        fields.note(id, before, after, version);
    }

    /** Forgets what was noted of a record that is gone. */
    public void forget(UUID id) {
        fields.forget(id);
    }

    private boolean isMatch(long version) {
        String wanted = header(HttpHeaders.IF_MATCH);
        if (wanted == null) {
            throw PRECONDITION_REQUIRED.with("Send If-Match with the ETag of the version the change is based on");
        }
        return tags(wanted).contains(tag(version)) || wanted.strip().equals("*");
    }

    private static ProblemException conflict(long version, List<Fault> changed) {
        return new ProblemException(
                        VERSION_CONFLICT,
                        "The present version is %s; read it again and repeat the change".formatted(tag(version)),
                        changed)
                .header(HttpHeaders.ETAG, tag(version));
    }

    /** The newest version that If-Match names; the present one where it names none, as nothing can be told then. */
    private long known(long present) {
        return tags(String.valueOf(header(HttpHeaders.IF_MATCH))).stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .mapToLong(tag -> Long.parseLong(tag.group(1)))
                .max()
                .orElse(present);
    }

    private Response answer(Object body, String contentType, String tag) {
        if (isKnown(header(HttpHeaders.IF_NONE_MATCH), tag)) {
            return cacheable(Response.notModified().header(HttpHeaders.ETAG, tag));
        }
        return cacheable(
                Response.ok(body).header(HttpHeaders.CONTENT_TYPE, contentType).header(HttpHeaders.ETAG, tag));
    }

    /** Whether an If-None-Match names a tag, as strong or as weak. */
    public static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || tags(ifNoneMatch).stream().anyMatch(known -> known.endsWith(tag)));
    }

    private Response cacheable(Response.ResponseBuilder response) {
        boolean anybody = caller.isAnonymous();
        return response.header(HttpHeaders.CACHE_CONTROL, anybody ? "no-cache" : "private, no-cache")
                .header(GATEWAY_CACHE_CONTROL, anybody ? KEPT : null)
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private @Nullable String header(String name) {
        var values = headers.getRequestHeader(name);
        return values == null || values.isEmpty() ? null : String.join(", ", values);
    }

    private static List<String> tags(String header) {
        if (header.length() > 1_000 || !TAGS.matcher(header.strip()).matches()) {
            throw INVALID_HEADER.with("An ETag is a quoted text, such as \"3\", or several separated by commas");
        }
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
