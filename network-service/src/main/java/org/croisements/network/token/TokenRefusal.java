package org.croisements.network.token;

import org.croisements.kit.problem.CommonProblem;

/** Ends a request for a token with a {@link TokenError}. */
final class TokenRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    private TokenRefusal(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static TokenRefusal request(String description) {
        return new TokenRefusal(400, "invalid_request", description);
    }

    /** The same words for whatever is wrong with an id or a secret: they tell nobody which ids there are. */
    static TokenRefusal client() {
        return new TokenRefusal(401, "invalid_client", "The API key is unknown, expired or revoked");
    }

    static TokenRefusal client(String description) {
        return new TokenRefusal(401, "invalid_client", description);
    }

    static TokenRefusal grantType() {
        return new TokenRefusal(
                400,
                "unsupported_grant_type",
                "grant_type must be client_credentials, or token exchange where a provider is trusted");
    }

    static TokenRefusal scope() {
        return new TokenRefusal(400, "invalid_scope", "The API key doesn't have all the scopes asked for");
    }

    /** Nobody can tell now; a problem, since RFC 6749 has no error of that kind for this endpoint. */
    static RuntimeException unavailable() {
        return CommonProblem.UNAVAILABLE
                .with("The provider's keys can't be reached; try again")
                .header("Retry-After", "2");
    }

    int status() {
        return status;
    }

    TokenError body() {
        return new TokenError(error, String.valueOf(getMessage()));
    }
}
