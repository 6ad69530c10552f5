package org.croisements.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.croisements.gateway.web.Page;
import org.jspecify.annotations.Nullable;

/** An API key, {@code crs_<id>_<43 base62>_<checksum>}, as a caller presents it. */
public record ApiKey(String id, String secret) {

    private static final String BEARER = "bearer ";
    private static final String MARK = "crs_";
    private static final Pattern FORM = Pattern.compile("crs_([A-Za-z0-9-]{1,64})_[A-Za-z0-9]{43}_[A-Za-z0-9]{1,16}");

    /** What an {@code Authorization} header of the kind {@code Bearer} presents, or null where it is of another. */
    public static @Nullable String credential(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /** The secret of an {@code Authorization} header that presents something meant as an API key, or null. */
    static @Nullable String presented(@Nullable String authorization) {
        String credential = credential(authorization);
        return credential != null && credential.startsWith(MARK) ? credential : null;
    }

    /** The key, or null where the secret hasn't the form of one. */
    public static @Nullable ApiKey parse(String secret) {
        Matcher form = FORM.matcher(secret);
        return form.matches() ? new ApiKey(form.group(1), secret) : null;
    }

    /** Stands for the key in memory, so that no list of usable secrets lies about. */
    String digest() {
        return Page.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return MARK + id;
    }
}
