package org.croisements.kit.write;

import static org.croisements.kit.problem.CommonProblem.ANSWER_ERASED;
import static org.croisements.kit.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.kit.input.BodyDigest;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One key, one effect: what a keyed POST answered is kept in the transaction of its effect, and answered again to the
 * same request. A key is the caller's own and serves one operation with one query and one body.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(3);

    /** A key with its caller, the operation it serves and the digest of its query and body. */
    public record Key(String caller, String operation, String key, ByteBuffer digest) {}

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final BodyDigest digest;
    private final Caller caller;
    private final Clock clock;

    IdempotencyKeys(EntityManager entities, ObjectMapper mapper, BodyDigest digest, Caller caller, Clock clock) {
        this.entities = entities;
        this.mapper = mapper;
        this.digest = digest;
        this.caller = caller;
        this.clock = clock;
    }

    /** The key that the present request carries, if it is a POST and has one. */
    public Optional<Key> claim() {
        var request = Arc.container().instance(RoutingContext.class).get().request();
        if (!request.method().name().equals("POST")) {
            return Optional.empty();
        }
        return KeyHeader.of(request).map(key -> {
            byte[] asked = digest.with(request.query());
            return new Key(owner(asked), "POST " + request.path(), key, ByteBuffer.wrap(asked));
        });
    }

    /** Whose keys they are. Strangers are told apart by what they ask for, or one could use up the keys of others. */
    private String owner(byte[] asked) {
        return caller.isAnonymous() ? caller.id() + " " + HexFormat.of().formatHex(asked) : caller.id();
    }

    /**
     * What the key's first use answered. Waits for a use that is still under way; where there is none, the key is ours
     * until this transaction ends.
     */
    Optional<Response> replay(Key key) {
        int claimed = entities.createNativeQuery("""
                        insert into idempotency_key (caller, operation, key, digest, created_at)
                        values (:caller, :operation, :key, :digest, :now) on conflict do nothing
                        """)
                .setParameter("caller", key.caller())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key())
                .setParameter("digest", key.digest().array())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(stored(key));
    }

    /**
     * Forgets what was answered of a record that is erased: answers that hold its id, and keys of requests to a path that
     * names it. The keys of the former stay used, so that a repeated request does not make the record again.
     */
    public void forgetAnswersOn(UUID id, Collection<String> slugs) {
        for (String name :
                Stream.concat(Stream.of(id.toString()), slugs.stream()).toList()) {
            // Neither an id nor a slug holds a character that "like" takes for a pattern.
            entities.createNativeQuery("""
                            delete from idempotency_key where operation like :path or operation like :path || '/%'
                            """).setParameter("path", "%/" + name).executeUpdate();
        }
        entities.createNativeQuery("""
                        update idempotency_key
                        set status = :erased, digest = '', location = null, etag = null, body = null
                        where body like :id
                        """)
                .setParameter("erased", ANSWER_ERASED.status())
                .setParameter("id", "%" + id + "%")
                .executeUpdate();
    }

    private Response stored(Key key) {
        var found = bind(entities.createNativeQuery("""
                        select digest, status, location, etag, body from idempotency_key
                        where caller = :caller and operation = :operation and key = :key
                        """), key).getSingleResult();
        Object[] row = (Object[]) found;
        if (((Number) row[1]).intValue() == ANSWER_ERASED.status()) {
            throw ANSWER_ERASED.with("The key is used; what its request made is no longer there");
        }
        if (!MessageDigest.isEqual((byte[]) row[0], key.digest().array())) {
            throw IDEMPOTENCY_KEY_REUSED.with("The key was used with another body; take a new key for a new request");
        }
        var response = Response.status(((Number) row[1]).intValue()).header("Idempotency-Replayed", "true");
        header(response, HttpHeaders.LOCATION, row[2]);
        header(response, HttpHeaders.ETAG, row[3]);
        return row[4] == null
                ? response.build()
                : response.entity(row[4]).type(MediaType.APPLICATION_JSON).build();
    }

    /** Keeps the answer beside its effect. */
    void remember(Key key, Response response) {
        bind(entities.createNativeQuery("""
                        update idempotency_key set status = :status, location = :location, etag = :etag, body = :body
                        where caller = :caller and operation = :operation and key = :key
                        """), key)
                .setParameter("status", response.getStatus())
                .setParameter("location", response.getHeaderString(HttpHeaders.LOCATION))
                .setParameter("etag", response.getHeaderString(HttpHeaders.ETAG))
                .setParameter("body", json(response.getEntity()))
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from idempotency_key where created_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private static jakarta.persistence.Query bind(jakarta.persistence.Query query, Key key) {
        return query.setParameter("caller", key.caller())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key());
    }

    private static void header(Response.ResponseBuilder response, String name, @Nullable Object value) {
        if (value != null) {
            response.header(name, value);
        }
    }

    private @Nullable String json(@Nullable Object entity) {
        try {
            Object kept = entity instanceof AnsweredOnce once ? once.again() : entity;
            return kept == null ? null : mapper.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
