package org.croisements.gateway.help;

import static org.croisements.gateway.problem.GatewayProblem.NOT_FOUND;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.croisements.gateway.contract.MergedContract;
import org.croisements.gateway.contract.MergedContract.ProblemMeaning;
import org.croisements.gateway.web.Html;
import org.croisements.gateway.web.Negotiation;
import org.croisements.gateway.web.OwnPages;
import org.croisements.gateway.web.Page;

/** What a problem's {@code type} leads to: the meaning of its code, in words and for programs. */
@Singleton
public class ProblemPages implements OwnPages {

    private static final String DIRECTORY = "/problems/";
    private static final String JSON = "application/json";

    private final MergedContract contract;

    ProblemPages(MergedContract contract) {
        this.contract = contract;
    }

    @Override
    public Set<String> paths() {
        return Set.of("/problems", DIRECTORY + "*");
    }

    @Override
    public void serve(HttpServerRequest request) {
        boolean json = Negotiation.mediaType(request, "text/html", JSON).equals(JSON);
        boolean french = Negotiation.french(request);
        String path = request.path();
        String code = path.startsWith(DIRECTORY) ? path.substring(DIRECTORY.length()) : "";
        Page page = code.isEmpty() ? index(json, french) : one(find(code), json, french);
        request.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (!json) {
            request.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, french ? "fr" : "en");
        }
        page.answer(request);
    }

    private ProblemMeaning find(String code) {
        return contract.findProblem(code)
                .orElseThrow(() -> NOT_FOUND.with("No problem has this code; %s lists them all", DIRECTORY));
    }

    private Page index(boolean json, boolean french) {
        if (json) {
            JsonArray all = new JsonArray();
            contract.problems().forEach(problem -> all.add(json(problem)));
            return Page.of(JSON, new JsonObject().put("items", all).encode());
        }
        StringBuilder rows = new StringBuilder();
        for (ProblemMeaning problem : contract.problems()) {
            String code = Html.text(problem.code());
            rows.append("<li><a href=\"%s%s\">%s</a> (%d): %s</li>\n"
                    .formatted(DIRECTORY, code, code, problem.status(), Html.text(title(problem, french))));
        }
        String title = french ? "Les erreurs de l'API" : "The API's problems";
        return page(french, title, "<ul>\n%s</ul>".formatted(rows));
    }

    private static Page one(ProblemMeaning problem, boolean json, boolean french) {
        if (json) {
            return Page.of(JSON, json(problem).encode());
        }
        String status = french ? "Code <code>%s</code>, statut HTTP %d." : "Code <code>%s</code>, HTTP status %d.";
        String body = "<p>%s</p>\n<p>%s</p>\n<p><a href=\"%s\">%s</a></p>"
                .formatted(
                        status.formatted(Html.text(problem.code()), problem.status()),
                        Advice.on(problem.status()).in(french),
                        DIRECTORY,
                        french ? "Toutes les erreurs" : "All problems");
        return page(french, title(problem, french), body);
    }

    private static Page page(boolean french, String title, String body) {
        String headed = "<h1>%s</h1>\n%s".formatted(Html.text(title), body);
        return Page.of(Html.MEDIA_TYPE, Html.page(french ? "fr" : "en", title, headed));
    }

    private static String title(ProblemMeaning problem, boolean french) {
        return french ? problem.titleFr() : problem.title();
    }

    private static JsonObject json(ProblemMeaning problem) {
        return new JsonObject()
                .put("code", problem.code())
                .put("status", problem.status())
                .put("title", problem.title())
                .put("titleFr", problem.titleFr());
    }
}
