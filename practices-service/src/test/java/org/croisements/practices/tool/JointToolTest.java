package org.croisements.practices.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.slugs;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class JointToolTest {

    private static final String TOOLS = "/api/v1/joint-tools";
    private static final String ECO = TOOLS + "/l-eco-des-quartiers";

    @BeforeEach
    void aProposedTool() {
        Directory.only();
        addAs(RESO_VILLES, TOOLS, """
                {"title": "L'Éco des quartiers", "status": "PROPOSED",
                 "contributors": [{"organisation": "irev", "role": "PARTNER"}],
                 "versions": [{"number": "1", "releasedOn": "2019-03", "changes": "Premier numéro"}]}""");
    }

    @Test
    void aToolGoesFromProposedToDisseminatedToRetired() {
        become("DISSEMINATED")
                .statusCode(409)
                .body("code", equalTo("TOOL_STEP"))
                .body("detail", equalTo("From PROPOSED a tool goes to IN_PROGRESS, ADOPTED, RETIRED"));
        log(IREV, "COMMUNE", "35238", "2019-03").statusCode(409);
        become("ADOPTED").statusCode(200);
        become("DISSEMINATED").statusCode(200);
        become("RETIRED").statusCode(200);

        Api.anonymous()
                .get(ECO)
                .then()
                .body("steps.status", contains("PROPOSED", "ADOPTED", "DISSEMINATED", "RETIRED"))
                .body("versions.number", contains("1"))
                .body("contributors.organisation.slug", contains("irev"));
        assertThat(slugs(TOOLS + "?status=RETIRED&contributor=irev")).containsExactly("l-eco-des-quartiers");
        assertThat(slugs(TOOLS + "?status=PROPOSED")).isEmpty();
    }

    @Test
    void theLogIsReadByTerritory() {
        become("ADOPTED").statusCode(200);
        log(RESO_VILLES, "COMMUNE", "35238", "2019-03").statusCode(201);
        log(IREV, "COMMUNE", "59350", "2019-05").statusCode(201);

        Api.anonymous()
                .get(ECO + "/disseminations")
                .then()
                .body("items.on", contains("2019-05", "2019-03"))
                .body("items.organisation.slug", contains("irev", "reso-villes"));
        Api.anonymous()
                .get(ECO + "/disseminations?region=53")
                .then()
                .body("items.territory.code", contains("35238"))
                .body("page.total", equalTo(1));
        Api.anonymous().get(ECO).then().body("disseminations", equalTo(2));
        Api.anonymous().get(CHANGES + "?type=joint-tool").then().body("items.data.disseminations", contains(2));
        log(IREV, "COMMUNE", "59350", "2019-13").statusCode(400);
    }

    @Test
    void onlyItsOwnerChangesATool() {
        patch(Api.as(Role.CENTRE_ADMIN, IREV), ECO, "{\"status\": \"ADOPTED\"}").statusCode(403);
        delete(Api.as(Role.EDITOR, IREV), ECO).statusCode(403);
        delete(Api.as(Role.EDITOR, RESO_VILLES), ECO).statusCode(204);

        Api.anonymous().get(ECO).then().statusCode(404).body("code", equalTo("JOINT_TOOL_NOT_FOUND"));
    }

    private static ValidatableResponse become(String status) {
        return patch(Api.as(Role.EDITOR, RESO_VILLES), ECO, "{\"status\": \"" + status + "\"}");
    }

    private static ValidatableResponse log(UUID centre, String kind, String code, String on) {
        return post(Api.as(Role.EDITOR, centre), ECO + "/disseminations", """
                {"territory": {"kind": "%s", "code": "%s"}, "on": "%s", "people": 40}""".formatted(kind, code, on));
    }
}
