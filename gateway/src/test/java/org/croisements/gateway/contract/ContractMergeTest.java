package org.croisements.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ContractMergeTest {

    private final ObjectNode merged = ContractMerge.merge(new Contracts("fixtures"));

    @Test
    void everyPathOfEveryServiceIsThere() {
        assertThat(fieldNames(merged.path("paths")))
                .hasSize(19)
                .contains("/api/v1/events", "/api/v1/practices", "/api/v1/organisations", "/oauth/token");
    }

    @Test
    void whatTheServicesDefineAlikeKeepsItsName() {
        assertThat(fieldNames(merged.path("components").path("schemas")))
                .contains("Problem")
                .doesNotContain("EventsProblem");
        assertThat(fieldNames(merged.path("components").path("securitySchemes")))
                .containsExactly("token");
    }

    @Test
    void whatTheyDefineDifferentlyIsNamedByService() {
        JsonNode schemas = merged.path("components").path("schemas");

        assertThat(fieldNames(schemas))
                .contains("EventsSummary", "PracticesSummary")
                .doesNotContain("Summary");
        assertThat(schemas.path("EventsSummary").path("properties").has("startsOn"))
                .isTrue();
    }

    @Test
    void whatOnlyRefersToDifferentThingsIsNamedByServiceToo() {
        assertThat(fieldNames(merged.path("components").path("schemas")))
                .contains("EventsPage", "PracticesPage")
                .doesNotContain("Page");
        assertThat(merged.at("/components/schemas/PracticesPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/PracticesSummary");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(brokenReferences(merged, merged, new ArrayList<>())).isEmpty();
    }

    @Test
    void operationsAreNamedOnce() {
        assertThat(operationIds(merged)).doesNotHaveDuplicates().contains("followChanges", "practicesFollowChanges");
    }

    @Test
    void theProblemsOfAllAreUnited() {
        assertThat(merged.path("x-problems").findValuesAsText("code"))
                .doesNotHaveDuplicates()
                .contains("EVENT_CANCELLED", "KEY_EXPIRED", "NOT_FOUND", "GATEWAY_TIMEOUT");
    }

    @Test
    void theDocumentSpeaksOfTheWholeSuite() {
        assertThat(merged.path("openapi").asText()).startsWith("3.1");
        assertThat(merged.at("/info/title").asText()).isEqualTo("Croisements");
        assertThat(merged.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(merged.path("servers").size()).isEqualTo(1);
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(merged.path("tags").findValuesAsText("name"))
                .containsExactly("Events", "Organisations", "Practices");
        assertThat(merged.path("security").size()).isEqualTo(2);
    }

    @Test
    @EnabledIf("theContractsAreThere")
    void theRealContractsMakeOneValidDocument() {
        ObjectNode real = ContractMerge.merge(new Contracts("contracts"));

        assertThat(brokenReferences(real, real, new ArrayList<>())).isEmpty();
        assertThat(operationIds(real)).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(fieldNames(real.path("paths")))
                .contains("/api/v1/events", "/api/v1/practices", "/api/v1/organisations", "/oauth/token");
    }

    static boolean theContractsAreThere() {
        ClassLoader loader = ContractMergeTest.class.getClassLoader();
        return Stream.of(Service.values())
                .allMatch(service -> loader.getResource("contracts/" + service.key() + "/openapi.yaml") != null);
    }

    private static List<String> brokenReferences(ObjectNode root, JsonNode part, List<String> broken) {
        if (part.path("$ref").isTextual()) {
            String reference = part.path("$ref").asText();
            if (!reference.startsWith("#") || root.at(reference.substring(1)).isMissingNode()) {
                broken.add(reference);
            }
        }
        part.forEach(child -> brokenReferences(root, child, broken));
        return broken;
    }

    private static List<String> operationIds(ObjectNode document) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                if (operation.has("operationId")) {
                    ids.add(operation.path("operationId").asText());
                }
            }
        }
        return ids;
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
