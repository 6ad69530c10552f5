package org.croisements.network.token;

import static org.croisements.kit.problem.CommonProblem.BODY_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a form, each given once. */
record FormParameters(Map<String, String> values) {

    private static final String BASIC = "basic ";
    private static final int LIMIT = 8_192;
    private static final int MOST_PARAMETERS = 20;

    /** Reads a body of the form type. */
    static FormParameters of(InputStream body) {
        return new FormParameters(parameters(read(body)));
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    private static String read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw BODY_TOO_LARGE.with("At most 8 kB is taken here").header("Connection", "close");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw TokenRefusal.request("The body can't be read");
        }
    }

    /** Unknown parameters are let pass (RFC 6749 section 3.2 demands it), repeated ones not; an empty one is absent. */
    private static Map<String, String> parameters(String body) {
        var parameters = new HashMap<String, String>();
        String[] pairs = body.split("&", -1);
        if (pairs.length > MOST_PARAMETERS) {
            throw TokenRefusal.request("The form has too many parameters");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!value.isEmpty() && parameters.put(name, value) != null) {
                throw TokenRefusal.request("A parameter is given twice");
            }
        }
        return parameters;
    }

    /** The id and the secret of Basic credentials. */
    static List<String> basic(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            throw TokenRefusal.request("Authorization is taken here as Basic only");
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2) {
                return List.of(decode(parts[0]), decode(parts[1]));
            }
        } catch (IllegalArgumentException | TokenRefusal e) {
            throw TokenRefusal.client("The Basic credentials can't be read");
        }
        throw TokenRefusal.client("The Basic credentials can't be read");
    }

    /** Decodes a name or value; everything this endpoint takes is printable ASCII. */
    private static String decode(String text) {
        String decoded;
        try {
            decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw TokenRefusal.request("A % in the form is followed by something else than two hexadecimal digits");
        }
        if (!decoded.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw TokenRefusal.request("A parameter has a character that is not printable ASCII");
        }
        return decoded;
    }

    /** Says nothing that opens anything. */
    @Override
    public String toString() {
        return "FormParameters " + values.keySet();
    }
}
