package org.croisements.gateway.forwarding;

import static org.croisements.gateway.problem.GatewayProblem.BAD_GATEWAY;
import static org.croisements.gateway.problem.GatewayProblem.GATEWAY_TIMEOUT;
import static org.croisements.gateway.problem.GatewayProblem.UNAVAILABLE;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.upstream.ServiceClient;

/** What a caller is told when a service could not be asked, or broke off. */
public final class UpstreamFailures {

    private UpstreamFailures() {}

    /** The problem that a failure means. */
    public static ProblemException problem(String service, Throwable failure) {
        if (failure instanceof TimeoutException
                || failure instanceof ConnectTimeoutException
                || failure instanceof WatchedStream.BodyStalled) {
            return GATEWAY_TIMEOUT.with("%s did not answer in time", service);
        }
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof ServiceClient.NobodyThere) {
            return UNAVAILABLE.with("%s can't be reached", service);
        }
        return BAD_GATEWAY.with("%s broke off before it had answered", service);
    }
}
