package org.croisements.events.certificate;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question about a certificate. */
@Schema(description = "A certificate as it was shown")
record NewCertificateCheck(
        @Schema(description = "Its code", examples = "AZfA3gAAcACAAAAAAAAAAQECAwQFBgcICQoLDA")
        @Text(max = 38, pattern = CertificateCodes.PATTERN, allowed = "the 38 characters at the end of its address")
        String code,

        @Schema(description = "Given name on it", examples = "Claire") @Text(max = 100)
        String givenName,

        @Schema(description = "Family name on it", examples = "Le Goff") @Text(max = 100)
        String familyName) {}
