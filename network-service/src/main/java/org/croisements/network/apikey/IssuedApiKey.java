package org.croisements.network.apikey;

import org.croisements.kit.write.AnsweredOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key just made, with its secret, which is said this once. */
@Schema(description = "A key just made, with its secret")
record IssuedApiKey(
        @Schema(description = "What is kept of the key") ApiKeyDetail apiKey,

        @Schema(
                description =
                        "The key itself, said this once: keep it now. Null where the request was repeated under its"
                                + " Idempotency-Key; revoke the key then and make another",
                examples = "crs_4fGh7Kq2mZ0a_V3rySecretV3rySecretV3rySecretV3rySecret123_0aB9xZ")
        @Nullable
        String secret)
        implements AnsweredOnce {

    @Override
    public IssuedApiKey again() {
        return new IssuedApiKey(apiKey, null);
    }

    /** Says nothing that opens anything. */
    @Override
    public String toString() {
        return "IssuedApiKey " + apiKey.keyId();
    }
}
