package org.croisements.network.token;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request for a token comes to: an API key to be exchanged, or a token of a provider's. */
sealed interface TokenForm {

    /** By client credentials. */
    String CLIENT_CREDENTIALS = "client_credentials";

    /** By token exchange (RFC 8693). */
    String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    /** What the provider's token may be said to be. */
    List<String> JWT_TYPES =
            List.of("urn:ietf:params:oauth:token-type:access_token", "urn:ietf:params:oauth:token-type:jwt");

    /** An API key's id, what is to be the whole key, and which of its scopes are wanted. */
    record OfKey(
            String clientId, String clientSecret, @Nullable String scope) implements TokenForm {

        /** The scopes of the token: those of the key, or the ones asked for if the key has them. */
        String granted(List<String> ofKey) {
            if (scope == null) {
                return String.join(" ", ofKey);
            }
            var wanted = List.of(scope.strip().split(" +", -1));
            if (!Set.copyOf(ofKey).containsAll(wanted)) {
                throw TokenRefusal.scope();
            }
            return String.join(" ", ofKey.stream().filter(wanted::contains).toList());
        }

        /** Says nothing that opens anything. */
        @Override
        public String toString() {
            return "TokenForm " + clientId;
        }
    }

    /** What is to be a provider's token, and the centre, by id or slug, that its holder wants to act for. */
    record OfAccount(String subjectToken, @Nullable String centre) implements TokenForm {

        /** Says nothing that opens anything. */
        @Override
        public String toString() {
            return "TokenForm of an account";
        }
    }

    /** Reads a body of the form type, and the Authorization header where there is one. */
    static TokenForm of(InputStream body, @Nullable String authorization) {
        var form = FormParameters.of(body);
        String grantType = form.get("grant_type");
        if (grantType == null) {
            throw TokenRefusal.request("grant_type is required: " + CLIENT_CREDENTIALS + " or " + TOKEN_EXCHANGE);
        }
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> ofKey(form, authorization);
            case TOKEN_EXCHANGE -> ofAccount(form, authorization);
            default -> throw TokenRefusal.grantType();
        };
    }

    private static TokenForm ofKey(FormParameters form, @Nullable String authorization) {
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        if (authorization != null) {
            if (secret != null) {
                throw TokenRefusal.request("Send the API key in the form or in Authorization, not in both");
            }
            var basic = FormParameters.basic(authorization);
            if (id != null && !id.equals(basic.get(0))) {
                throw TokenRefusal.request("client_id in the form is not the one in Authorization");
            }
            id = basic.get(0);
            secret = basic.get(1);
        }
        if (id == null || secret == null) {
            throw TokenRefusal.client("Send client_id and client_secret: an API key's id, and the whole key");
        }
        return new OfKey(id, secret, form.get("scope"));
    }

    private static TokenForm ofAccount(FormParameters form, @Nullable String authorization) {
        String token = form.get("subject_token");
        if (token == null || !JWT_TYPES.contains(String.valueOf(form.get("subject_token_type")))) {
            throw TokenRefusal.request("Send subject_token, a JSON Web Token, and its subject_token_type: "
                    + String.join(" or ", JWT_TYPES));
        }
        if (authorization != null) {
            throw TokenRefusal.request("The provider's token says who asks; send no Authorization");
        }
        return new OfAccount(token, form.get("centre"));
    }
}
