package org.croisements.gateway.upstream;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.croisements.gateway.balance.PowerOfTwo;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.retry.RetryBudget;
import org.jspecify.annotations.Nullable;

/** A service as the gateway sees it: its replicas, and what is granted to its callers together. */
public final class Upstream {

    private final Service service;
    private final List<Target> targets;
    private final RetryBudget retries;
    private final Bulkhead quick;
    private final Bulkhead slow;

    Upstream(Service service, List<Target> targets, RetryBudget retries, Bulkhead quick, Bulkhead slow) {
        this.service = service;
        this.targets = List.copyOf(targets);
        this.retries = retries;
        this.quick = quick;
        this.slow = slow;
    }

    /** The same with other replicas. */
    Upstream with(List<Target> others) {
        return new Upstream(service, others, retries, quick, slow);
    }

    public List<Target> targets() {
        return targets;
    }

    /** Whether at least one replica said that it is ready. */
    public boolean isReady() {
        return targets.stream().anyMatch(Target::isReady);
    }

    public RetryBudget retries() {
        return retries;
    }

    /** The room for calls: those that wait have their own. */
    public Bulkhead room(boolean forSlow) {
        return forSlow ? slow : quick;
    }

    /** Whether there is a healthy replica besides those already tried. */
    public boolean hasAnother(Collection<Target> tried) {
        for (Target target : targets) {
            if (!tried.contains(target) && target.isHealthy()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a read that may be repeated is tried a second time after what came of the first: with an answer's status, or
     * with none and a failure. A replica that said or showed that it can't serve is not asked again where there is another;
     * where there is none, only a connection that was closed under the request is worth it. Grants the try, and forgets
     * whom not to ask where nobody else is left.
     */
    public boolean mayRetry(Collection<Target> tried, @Nullable Throwable failure, int status, long deadlineNanos) {
        boolean another = tried.size() == 1 && hasAnother(tried);
        boolean worthIt = failure == null ? another && Attempt.saysUnable(status) : another || isClosed(failure);
        if (!worthIt || deadlineNanos - System.nanoTime() <= 0 || !retries.take()) {
            return false;
        }
        if (!another) {
            tried.clear();
        }
        return true;
    }

    private static boolean isClosed(Throwable failure) {
        return failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectException));
    }

    /**
     * The replica to call: of the healthy ones if there are any, else of those that may be called at all, ready or not.
     * None when each was tried or is given a rest.
     */
    @Nullable
    Target choose(Collection<Target> tried) {
        if (targets.size() == 1) {
            Target only = targets.get(0);
            return tried.isEmpty() && only.isPermitted() ? only : null;
        }
        List<Target> healthy = those(tried, Target::isHealthy);
        List<Target> usable = healthy.isEmpty() ? those(tried, Target::isPermitted) : healthy;
        return usable.isEmpty() ? null : PowerOfTwo.choose(usable, Target::calls, ThreadLocalRandom.current());
    }

    private List<Target> those(Collection<Target> tried, Predicate<Target> wanted) {
        List<Target> found = new ArrayList<>(targets.size());
        for (Target target : targets) {
            if (!tried.contains(target) && wanted.test(target)) {
                found.add(target);
            }
        }
        return found;
    }
}
