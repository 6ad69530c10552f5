package org.croisements.gateway.health;

import jakarta.inject.Singleton;
import org.croisements.gateway.door.Door;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the door is open; a service that is down takes its own routes with it, not the gateway. */
@Readiness
@Singleton
public class DoorReadiness implements HealthCheck {

    private final Door door;

    DoorReadiness(Door door) {
        this.door = door;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("door").status(door.isOpen()).build();
    }
}
