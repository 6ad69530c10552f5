package org.croisements.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import org.croisements.gateway.web.Negotiation;
import org.croisements.gateway.web.OwnPages;
import org.croisements.gateway.web.Page;

/**
 * The merged contract at {@code /openapi}: YAML unless JSON is asked for; and at {@code /openapi-3.0.json} and
 * {@code .yaml} for generators that know no OpenAPI 3.1.
 */
@Singleton
public class ContractPages implements OwnPages {

    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    private final Page yaml;
    private final Page json;
    private final Page olderYaml;
    private final Page olderJson;

    ContractPages(MergedContract contract) {
        yaml = Page.of(YAML, Yaml.yaml(contract.document()));
        json = Page.of(JSON, Yaml.json(contract.document()));
        ObjectNode older = OpenApi30.of(contract.document());
        olderYaml = Page.of(YAML, Yaml.yaml(older));
        olderJson = Page.of(JSON, Yaml.json(older));
    }

    @Override
    public Set<String> paths() {
        return Set.of("/openapi", "/openapi.json", "/openapi.yaml", "/openapi-3.0.json", "/openapi-3.0.yaml");
    }

    @Override
    public void serve(HttpServerRequest request) {
        switch (request.path()) {
            case "/openapi.json" -> json.answer(request);
            case "/openapi.yaml" -> yaml.answer(request);
            case "/openapi-3.0.json" -> olderJson.answer(request);
            case "/openapi-3.0.yaml" -> olderYaml.answer(request);
            default -> {
                request.response().putHeader(HttpHeaders.VARY, "Accept");
                String wanted = Negotiation.mediaType(request, YAML, JSON, "application/vnd.oai.openapi+json");
                (wanted.equals(YAML) ? yaml : json).answer(request);
            }
        }
    }
}
