package org.croisements.network.grant;

import jakarta.persistence.Embeddable;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who signs in at an OpenID Connect provider, as its tokens name them. */
@Embeddable
@Schema(description = "Somebody who signs in at an OpenID Connect provider")
record Account(
        @Schema(
                description = "The provider: `iss` of its tokens",
                examples = "https://id.example.org/realms/croisements")
        @Text(max = 255)
        String issuer,

        @Schema(description = "Whom it knows by that name: `sub` of its tokens", examples = "f:9b1deb4d:4fGh7Kq2mZ0a")
        @Text(max = 255)
        String subject) {}
