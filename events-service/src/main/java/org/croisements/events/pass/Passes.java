package org.croisements.events.pass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes passes as codes, and reads those that this service wrote. */
@ApplicationScoped
public class Passes {

    private static final String BEGINNING = "CRP1.";
    private static final Pattern FORM = Pattern.compile("CRP1\\.[A-Za-z0-9_-]{131}");

    private final PassKey key;

    Passes(PassKey key) {
        this.key = key;
    }

    /** The code of a pass. */
    public String code(Pass pass) {
        byte[] said = pass.bytes();
        byte[] whole = Arrays.copyOf(said, Pass.LENGTH + PassKey.SIGNATURE_LENGTH);
        System.arraycopy(key.sign(said), 0, whole, Pass.LENGTH, PassKey.SIGNATURE_LENGTH);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The pass that a code is, if it is one of ours. */
    public Optional<Pass> read(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        byte[] whole = Base64.getUrlDecoder().decode(code.substring(BEGINNING.length()));
        byte[] said = Arrays.copyOf(whole, Pass.LENGTH);
        byte[] signature = Arrays.copyOfRange(whole, Pass.LENGTH, whole.length);
        return key.isSigned(said, signature) ? Optional.of(Pass.of(said)) : Optional.empty();
    }
}
