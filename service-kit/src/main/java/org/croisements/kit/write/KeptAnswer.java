package org.croisements.kit.write;

import static org.croisements.kit.problem.CommonProblem.ANSWER_ERASED;
import static org.croisements.kit.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What a request was answered, in the form in which it is kept under its key. */
public record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body,
        @Nullable ByteBuffer digest,
        boolean replayed) {

    /** An answer that is given for the first time. */
    public static KeptAnswer first(
            int status, @Nullable String location, @Nullable String etag, @Nullable String body) {
        return new KeptAnswer(status, location, etag, body, null, false);
    }

    /** The same answer for the same request sent again; another request under that key is refused. */
    KeptAnswer again(IdempotencyKeys.Key key) {
        if (status == ANSWER_ERASED.status()) {
            throw ANSWER_ERASED.with("The key is used; what its request made is no longer there");
        }
        if (!key.digest().equals(digest)) {
            throw IDEMPOTENCY_KEY_REUSED.with("The key was used with another body; take a new key for a new request");
        }
        return new KeptAnswer(status, location, etag, body, digest, true);
    }

    /** The answer as a response of JSON, which no cache keeps. */
    public Response response() {
        var response = Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return body == null
                ? response.build()
                : response.entity(body).type(MediaType.APPLICATION_JSON).build();
    }
}
