package org.croisements.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.croisements.gateway.contract.Service;

/** What is behind the door and how to deal with it: the settings that a file can change while the gateway runs. */
@ConfigMapping(prefix = "gateway.behind")
public interface BehindConfig {

    Replicas events();

    Replicas practices();

    Replicas network();

    Retries retries();

    Ejections ejection();

    Breaker breaker();

    Calls calls();

    default Replicas of(Service service) {
        return switch (service) {
            case EVENTS -> events();
            case PRACTICES -> practices();
            case NETWORK -> network();
        };
    }

    /** The replicas of one service. */
    interface Replicas {

        /** Base addresses, without a path. */
        List<URI> targets();

        /** Their readiness probes in the same order; a single one serves for all, at the host of each. */
        List<URI> probes();

        /** Whether each host name stands for every address that it resolves to, and is asked for again all the time. */
        boolean resolve();
    }

    /** Second tries of reads. */
    interface Retries {

        /** Their share of all requests to a service. */
        double share();

        /** How many of them may come at once. */
        int burst();
    }

    /** Replicas that fail several times in a row are left out while there are others. */
    interface Ejections {

        int failures();

        Duration first();
    }

    /** A replica at which most calls fail is not called for a while. */
    interface Breaker {

        int leastCalls();

        double share();

        Duration window();

        Duration pause();
    }

    /** Calls under way at once, to each service. */
    interface Calls {

        int quick();

        /** Of change feeds and imports, which wait; counted by themselves, so that they leave room for the others. */
        int slow();
    }
}
