package org.croisements.gateway.contract;

import static org.croisements.gateway.problem.GatewayProblem.NOT_FOUND;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.croisements.gateway.web.Html;
import org.croisements.gateway.web.OwnPages;
import org.croisements.gateway.web.Page;

/** The merged contract to read and try, by Swagger UI; everything that the page needs comes from the gateway itself. */
@Singleton
public class DocsPages implements OwnPages {

    // Swagger UI writes style attributes; scripts are files only.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private final Map<String, Page> pages = Map.of(
            "/docs", Page.of(Html.MEDIA_TYPE, asset("index.html")),
            "/docs/start.js", Page.of("text/javascript; charset=utf-8", asset("start.js")),
            "/docs/swagger-ui-bundle.js", Page.of("text/javascript; charset=utf-8", asset("swagger-ui-bundle.js")),
            "/docs/swagger-ui.css", Page.of("text/css; charset=utf-8", asset("swagger-ui.css")),
            "/docs/favicon-32x32.png", Page.of("image/png", asset("favicon-32x32.png")));

    @Override
    public Set<String> paths() {
        return Set.of("/docs", "/docs/*");
    }

    @Override
    public void serve(HttpServerRequest request) {
        // A trailing slash is what people type; the page itself names its files by whole paths.
        Page page = pages.get(request.path().equals("/docs/") ? "/docs" : request.path());
        if (page == null) {
            throw NOT_FOUND.with("There is nothing at %s", request.path());
        }
        request.response().putHeader("Content-Security-Policy", POLICY);
        page.answer(request);
    }

    private static byte[] asset(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("docs/" + name)) {
            if (in == null) {
                throw new IllegalStateException("docs/%s is not in this build".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
