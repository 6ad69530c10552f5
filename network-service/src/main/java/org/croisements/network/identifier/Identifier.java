package org.croisements.network.identifier;

import jakarta.validation.constraints.AssertTrue;
import java.util.regex.Pattern;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An identifier that a register gave to an organisation. */
@Schema(description = "An identifier that a register gave to an organisation")
public record Identifier(
        @Schema(description = "Which register") Scheme scheme,

        @Schema(description = "The identifier, without blanks", examples = "213502388")
        @Text(max = 100, pattern = "\\S+", allowed = "an identifier without blanks")
        String value) {

    /** The registers. */
    public enum Scheme {
        SIREN,
        SIRET,
        RNA,
        OTHER
    }

    private static final String LA_POSTE = "356000000";
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");
    private static final Pattern RNA_NUMBER = Pattern.compile("W[0-9A-Z][0-9]{8}");

    @Schema(hidden = true)
    @AssertTrue(message = "a SIREN has 9 digits, the last of them a check digit (Luhn), which this one breaks")
    boolean isSirenIfSaid() {
        return scheme != Scheme.SIREN || isSiren(value);
    }

    @Schema(hidden = true)
    @AssertTrue(
            message = "a SIRET has 14 digits, a SIREN first and a check digit last (Luhn; those of La Poste sum up to a"
                    + " multiple of 5), which this one breaks")
    boolean isSiretIfSaid() {
        return scheme != Scheme.SIRET || isSiret(value);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "an RNA number has a W and 9 characters, such as W442000001")
    boolean isRnaIfSaid() {
        return scheme != Scheme.RNA || RNA_NUMBER.matcher(value).matches();
    }

    /** The SIREN that the identifier is or begins with; empty for others. */
    public String siren() {
        return switch (scheme) {
            case SIREN -> value;
            case SIRET -> value.substring(0, 9);
            case RNA, OTHER -> "";
        };
    }

    private static boolean isSiren(String value) {
        return NINE_DIGITS.matcher(value).matches() && luhn(value) % 10 == 0;
    }

    private static boolean isSiret(String value) {
        if (!FOURTEEN_DIGITS.matcher(value).matches() || !isSiren(value.substring(0, 9))) {
            return false;
        }
        // La Poste has more establishments than check digits allow; theirs sum up to a multiple of five.
        return luhn(value) % 10 == 0 || (value.startsWith(LA_POSTE) && digits(value) % 5 == 0);
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
