package org.croisements.practices.oai;

import static org.croisements.kit.problem.CommonProblem.BODY_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a harvester says, by the names that the protocol has for it. */
record OaiArguments(Map<String, String> given) {

    private static final int LARGEST_FORM = 8_192;
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of("resumptionToken"),
            "ListIdentifiers", Set.of("metadataPrefix", "from", "until", "set", "resumptionToken"),
            "ListRecords", Set.of("metadataPrefix", "from", "until", "set", "resumptionToken"),
            "GetRecord", Set.of("identifier", "metadataPrefix"));

    /** Reads the query of an address, or null where it has none. */
    static OaiArguments ofQuery(@Nullable String query) {
        return of(query == null ? "" : query);
    }

    /** Reads a form. */
    static OaiArguments of(InputStream form) {
        return of(text(form));
    }

    /** What the protocol has no name for is no argument of its; an argument that is repeated makes the request no request. */
    private static OaiArguments of(String pairs) {
        var given = new LinkedHashMap<String, String>();
        for (String pair : pairs.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!pair.isEmpty() && given.put(name, value) != null) {
                throw new OaiFault(name.equals("verb") ? "badVerb" : "badArgument", name + " is given twice");
            }
        }
        return new OaiArguments(given);
    }

    /** The verb, with which nothing stands that it does not take. */
    String verb() {
        String verb = given.get("verb");
        var allowed = verb == null ? null : ALLOWED.get(verb);
        if (verb == null || allowed == null) {
            throw new OaiFault("badVerb", "Verbs are " + String.join(", ", OaiDocument.VERBS));
        }
        for (String name : given.keySet()) {
            if (!name.equals("verb") && !allowed.contains(name)) {
                throw new OaiFault("badArgument", verb + " takes no " + name);
            }
        }
        return verb;
    }

    @Nullable
    String get(String name) {
        return given.get(name);
    }

    private static String text(InputStream form) {
        try {
            byte[] bytes = form.readNBytes(LARGEST_FORM + 1);
            if (bytes.length > LARGEST_FORM) {
                throw BODY_TOO_LARGE.with("At most 8 kB is taken here").header("Connection", "close");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever the protocol knows is printable ASCII. */
    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            throw new OaiFault("badArgument", "A percent sign is followed by something else than two digits");
        }
        throw new OaiFault("badArgument", "An argument has a character that no argument has");
    }
}
