package org.croisements.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signing in with name and password: authorization code with PKCE, as a web application has it done. */
final class Browser {

    private static final String CLIENT = "croisements-web";
    private static final String BACK = "http://localhost:8080/signed-in";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newHttpClient();

    /** A browser sends secure cookies to this machine without TLS as well; Java's would not. */
    private final Map<String, String> cookies = new HashMap<>();

    private final Keycloak keycloak;

    Browser(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** The access token of whoever signs in. */
    String signIn(String name, String password) throws IOException, InterruptedException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        String page = send(HttpRequest.newBuilder(URI.create(keycloak.issuer(Keycloak.REALM)
                        + "/protocol/openid-connect/auth?"
                        + Forms.encode(Map.of(
                                "client_id", CLIENT,
                                "response_type", "code",
                                "scope", "openid",
                                "redirect_uri", BACK,
                                "state", "s",
                                "code_challenge",
                                        Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                                "code_challenge_method", "S256")))))
                .body();
        Matcher form = ACTION.matcher(page);
        assertThat(form.find()).as(page).isTrue();
        HttpResponse<String> signedIn =
                send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Forms.encode(Map.of("username", name, "password", password)))));
        Matcher code = CODE.matcher(signedIn.headers().firstValue("Location").orElse(""));
        assertThat(code.find()).as(signedIn.body()).isTrue();
        return keycloak.token(
                Keycloak.REALM,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", BACK,
                        "code", code.group(1),
                        "code_verifier", VERIFIER));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String kept = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer =
                http.send((kept.isEmpty() ? request : request.header("Cookie", kept)).build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
