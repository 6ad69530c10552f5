package org.croisements.gateway.help;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.croisements.gateway.web.GatewayConfig;
import org.croisements.gateway.web.Html;
import org.croisements.gateway.web.Negotiation;
import org.croisements.gateway.web.OwnPages;
import org.croisements.gateway.web.Page;
import org.croisements.gateway.web.PublicAddress;

/** Where to begin: {@code /}, and {@code /.well-known/security.txt} for those who found a hole. */
@Singleton
public class EntryPages implements OwnPages {

    private static final String SECURITY = "/.well-known/security.txt";
    private static final String JSON = "application/json";
    private static final Duration VALIDITY = Duration.ofDays(180);

    private final GatewayConfig config;
    private final PublicAddress address;
    private final Clock clock;

    EntryPages(GatewayConfig config, PublicAddress address, Clock clock) {
        this.config = config;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Set<String> paths() {
        return Set.of("/", SECURITY);
    }

    @Override
    public void serve(HttpServerRequest request) {
        if (request.path().equals(SECURITY)) {
            security(request).answer(request);
            return;
        }
        request.response().putHeader(HttpHeaders.VARY, "Accept");
        boolean html = Negotiation.mediaType(request, JSON, "text/html").equals("text/html");
        (html ? html() : json(request)).answer(request);
    }

    /** RFC 9116 wants a date after which the file is stale: always half a year ahead of the last midnight. */
    private Page security(HttpServerRequest request) {
        return Page.of("text/plain; charset=utf-8", """
                Contact: %s
                Expires: %s
                Preferred-Languages: fr, en
                Canonical: %s%s
                """.formatted(
                        config.securityContact(),
                        clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALIDITY),
                        address.base(request),
                        SECURITY));
    }

    private Page json(HttpServerRequest request) {
        JsonObject entry = new JsonObject().put("name", "Croisements");
        links().forEach((name, path) -> entry.put(name, address.base(request) + path));
        return Page.of(JSON, entry.encode());
    }

    private static Page html() {
        StringBuilder items = new StringBuilder();
        links().forEach((name, path) ->
                items.append("<li><a href=\"%s\">%s</a></li>\n".formatted(Html.text(path), Html.text(name))));
        return Page.of(
                Html.MEDIA_TYPE,
                Html.page("en", "Croisements", "<h1>Croisements</h1>\n<ul>\n%s</ul>".formatted(items)));
    }

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("documentation", "/docs");
        links.put("contract", "/openapi");
        links.put("health", "/health");
        links.put("problems", "/problems");
        links.put("events", "/api/v1/events");
        links.put("practices", "/api/v1/practices");
        links.put("organisations", "/api/v1/organisations");
        return links;
    }
}
