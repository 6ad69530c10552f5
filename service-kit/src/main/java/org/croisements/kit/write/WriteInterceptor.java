package org.croisements.kit.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.croisements.kit.change.Changes;

@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class WriteInterceptor {

    private static final int RETRIES = 3;
    /** Serialization failure and deadlock: the same work may well succeed when done again. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

    private final EntityManager entities;
    private final Changes changes;
    private final IdempotencyKeys keys;

    WriteInterceptor(EntityManager entities, Changes changes, IdempotencyKeys keys) {
        this.entities = entities;
        this.changes = changes;
        this.keys = keys;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> once(call));
            } catch (RuntimeException e) {
                if (attempt > RETRIES || !isRetryable(e)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(5, 20 * attempt));
            }
        }
    }

    private Object once(InvocationContext call) throws Exception {
        var key = keys.claim();
        if (key.isPresent()) {
            var replay = keys.replay(key.get());
            if (replay.isPresent()) {
                return replay.get();
            }
        }
        Object result = call.proceed();
        entities.flush();
        if (key.isPresent() && result instanceof Response response) {
            keys.remember(key.get(), response);
        }
        changes.appendAll();
        return result;
    }

    private static boolean isRetryable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && RETRYABLE.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
