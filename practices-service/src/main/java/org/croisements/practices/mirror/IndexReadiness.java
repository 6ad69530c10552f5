package org.croisements.practices.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the index is built. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

    private final IndexFollower follower;

    IndexReadiness(IndexFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index of practices")
                .status(follower.isBuilt())
                .build();
    }
}
