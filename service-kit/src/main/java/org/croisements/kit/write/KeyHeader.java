package org.croisements.kit.write;

import static org.croisements.kit.problem.CommonProblem.INVALID_HEADER;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code Idempotency-Key} of a request. */
public final class KeyHeader {

    static final String NAME = "Idempotency-Key";
    private static final Pattern FORM =
            Pattern.compile("\"([\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255})\"|([\\x21\\x23-\\x7E]{1,255})");

    private KeyHeader() {}

    /** The key without its quotes; one that is no key, or several, end the request. */
    public static Optional<String> of(HttpServerRequest request) {
        var sent = request.headers().getAll(NAME);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var form = FORM.matcher(sent.get(0));
        if (sent.size() > 1 || !form.matches()) {
            throw INVALID_HEADER.with(NAME + " is one text of 1 to 255 visible ASCII characters, quoted or bare");
        }
        return Optional.of(form.group(1) == null ? form.group(2) : form.group(1));
    }
}
