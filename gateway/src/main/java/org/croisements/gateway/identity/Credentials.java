package org.croisements.gateway.identity;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What a request shows for whom it speaks. Its answer is for nobody else, whatever the service says of it. */
public final class Credentials {

    /** The link out of a mail, which stands for its registrant as a token does for somebody with an account. */
    private static final CharSequence REGISTRATION_LINK = HttpHeaders.createOptimized("Registration-Link");

    private Credentials() {}

    /** Whether there are any among the headers of a request. */
    public static boolean areIn(MultiMap headers) {
        return headers.contains(HttpHeaders.AUTHORIZATION) || headers.contains(REGISTRATION_LINK);
    }
}
