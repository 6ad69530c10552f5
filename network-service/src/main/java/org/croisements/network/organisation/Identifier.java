package org.croisements.network.organisation;

import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An identifier that a register gave to an organisation. */
@Schema(description = "An identifier that a register gave to an organisation")
record Identifier(
        @Schema(description = "Which register") Scheme scheme,

        @Schema(description = "The identifier, without blanks", examples = "213502388")
        @Text(max = 100, pattern = "\\S+", allowed = "an identifier without blanks")
        String value) {

    /** The registers. */
    enum Scheme {
        SIREN,
        SIRET,
        RNA,
        OTHER
    }

    private static final String LA_POSTE = "356000000";

    @Schema(hidden = true)
    @AssertTrue(
            message = "must be 9 digits (SIREN) or 14 (SIRET) with a right check digit, or W and 9 characters (RNA)")
    boolean isWellFormed() {
        return switch (scheme) {
            case SIREN -> value.matches("[0-9]{9}") && luhn(value) % 10 == 0;
            // La Poste has more establishments than check digits allow; theirs sum up to a multiple of five.
            case SIRET ->
                value.matches("[0-9]{14}")
                        && (luhn(value) % 10 == 0 || (value.startsWith(LA_POSTE) && digits(value) % 5 == 0));
            case RNA -> value.matches("W[0-9A-Z]{9}");
            case OTHER -> true;
        };
    }

    private static int luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    private static int digits(String number) {
        return number.chars().map(c -> c - '0').sum();
    }
}
