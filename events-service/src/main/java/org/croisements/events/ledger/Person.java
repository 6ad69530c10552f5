package org.croisements.events.ledger;

import java.net.IDN;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Who comes, as it is stored with a registration. */
public record Person(
        String givenName,
        String familyName,
        String email,
        @Nullable String function,
        @Nullable StoredReference organisation,
        @Nullable String organisationName,
        String language,
        @Nullable Instant consentedAt) {

    /** The address as addresses are compared: a person has one, however it is written. */
    public String emailKey() {
        return fold(email);
    }

    /** An address without differences that mean nothing. */
    public static String fold(String email) {
        String folded =
                Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        try {
            return folded.substring(0, at + 1) + IDN.toASCII(folded.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return folded;
        }
    }
}
