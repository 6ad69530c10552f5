package org.croisements.kit.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.change.Changes;

@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class WriteInterceptor {

    private final EntityManager entities;
    private final Changes changes;
    private final AuditTrail audit;
    private final IdempotencyKeys keys;

    WriteInterceptor(EntityManager entities, Changes changes, AuditTrail audit, IdempotencyKeys keys) {
        this.entities = entities;
        this.changes = changes;
        this.audit = audit;
        this.keys = keys;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        return Retries.call(() -> QuarkusTransaction.requiringNew().call(() -> once(call)));
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
        audit.append(call.getMethod());
        changes.appendAll();
        return result;
    }
}
