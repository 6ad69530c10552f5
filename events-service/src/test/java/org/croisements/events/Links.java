package org.croisements.events;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.croisements.events.link.RegistrationLinks;
import org.croisements.testkit.Api;

/** Requests of people without an account, by the link that a message brought them. */
public final class Links {

    public static final String OWN = "/api/v1/own-registration";

    private Links() {}

    /** The token of a registration's link, as a message would bring it. */
    public static String of(UUID registration) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Arc.container().instance(RegistrationLinks.class).get().of(registration));
    }

    /** A request by whoever holds the link of a registration. */
    public static RequestSpecification holder(UUID registration) {
        return Api.anonymous().header("Registration-Link", of(registration));
    }
}
