package org.croisements.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.gateway.breaker.CircuitBreaker;
import org.croisements.gateway.breaker.Ejection;
import org.jboss.logging.Logger;

/** One replica of a service, with what is known of its state. */
public final class Target {

    private static final Logger LOG = Logger.getLogger(Target.class);

    /** What its readiness probe said. */
    enum Readiness {
        UNKNOWN,
        READY,
        NOT_READY
    }

    private final TargetAddress address;
    private final String label;
    private final SocketAddress socket;
    private final CircuitBreaker breaker;
    private final Ejection ejection;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Readiness readiness = Readiness.UNKNOWN;

    Target(TargetAddress address, CircuitBreaker.Rule breaker, Ejection.Rule ejection) {
        this.address = address;
        this.label = address.label();
        this.socket = address.socket();
        this.breaker = new CircuitBreaker(breaker, System::nanoTime);
        this.ejection = new Ejection(ejection, System::nanoTime);
    }

    TargetAddress address() {
        return address;
    }

    RequestOptions to(RequestOptions request) {
        return request.setHost(address.name())
                .setPort(address.port())
                .setSsl(address.tls())
                .setServer(socket);
    }

    /** Host and port. */
    public String label() {
        return label;
    }

    /** Calls under way. */
    int calls() {
        return calls.get();
    }

    boolean isReady() {
        return readiness == Readiness.READY;
    }

    /** Takes note of what the probe said. */
    void probed(boolean ready) {
        Readiness now = ready ? Readiness.READY : Readiness.NOT_READY;
        if (readiness != now) {
            LOG.infof("%s is %s", label, ready ? "ready" : "not ready");
            readiness = now;
        }
    }

    /** Whether a call may be made, if need be. */
    boolean isPermitted() {
        return breaker.permits();
    }

    /** Whether it is among those that are asked first. */
    boolean isHealthy() {
        return readiness != Readiness.NOT_READY && !ejection.isOut() && breaker.permits();
    }

    boolean isBroken() {
        return breaker.isOpen();
    }

    boolean isEjected() {
        return ejection.isOut();
    }

    void begin() {
        calls.incrementAndGet();
        breaker.begin();
    }

    void end() {
        calls.decrementAndGet();
    }

    /** Takes note of how a call went. */
    void judge(Attempt.Outcome outcome) {
        switch (outcome) {
            case ANSWERED -> {
                breaker.succeeded();
                ejection.succeeded();
            }
            case UNABLE -> {
                breaker.succeeded();
                eject();
            }
            case FAILED -> {
                if (breaker.failed()) {
                    LOG.warnf("%s is not called for a while: most calls failed", label);
                }
                eject();
            }
            case ABANDONED -> breaker.abandoned();
        }
    }

    private void eject() {
        if (ejection.failed()) {
            LOG.warnf("%s is left out while there are others: several calls in a row failed", label);
        }
    }
}
