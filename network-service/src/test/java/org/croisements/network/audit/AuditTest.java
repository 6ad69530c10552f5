package org.croisements.network.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.croisements.kit.audit.Refusals;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what, as it stands in the trail afterwards. Every test asks for what it did itself: the trail only grows. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class AuditTest {

    private static final String AUDIT = "/api/v1/audit/network";

    @Inject
    Refusals refusals;

    @BeforeEach
    void nothingOfOthers() {
        Directory.empty();
    }

    @Test
    void aWriteLeavesWhoDidWhatToWhichVersion() {
        var made = Directory.organisation("Un nom que la piste ignore");
        Directory.patch(made.path(), "{\"acronym\": \"UN\"}").statusCode(200);
        Directory.delete(made.path()).statusCode(204);

        of(made).body("page.total", equalTo(3))
                .body("items.operation", contains("createOrganisation", "updateOrganisation", "deleteOrganisation"))
                .body("items.versionBefore", contains(null, 0, 1))
                .body("items.versionAfter", contains(0, 1, null))
                .body("items[1].outcome", equalTo("DONE"))
                .body("items[1].subject", equalTo("network-admin@" + Issuer.CENTRE))
                .body("items[1].keyId", nullValue())
                .body("items[1].roles", contains("network-admin"))
                .body("items[1].centre", equalTo(Issuer.CENTRE.toString()))
                .body("items[1].recordType", equalTo("organisation"))
                .body("items[1].record", equalTo(made.id()))
                .body("items[1].times", equalTo(1))
                .header("Cache-Control", "no-store")
                .body(not(containsString("ignore")));
    }

    @Test
    void anEntryCarriesTheTraceOfItsRequestAndTheKeyOfItsCaller() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        var centre = Keys.newCentre();
        String token = Issuer.tokenOf("key:4fGh7Kq2mZ0a", Role.EDITOR, centre);

        Api.anonymous()
                .auth()
                .oauth2(token)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType(Directory.JSON)
                .body(Directory.named("Trace " + trace, "OTHER"))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);

        find("?traceId=" + trace)
                .body("items.operation", contains("createOrganisation"))
                .body("items[0].subject", equalTo("key:4fGh7Kq2mZ0a"))
                .body("items[0].keyId", equalTo("4fGh7Kq2mZ0a"))
                .body("items[0].centre", equalTo(centre.toString()));
    }

    @Test
    void aPatchThatChangesNothingIsSaidToHaveChangedNothing() {
        var made = Directory.organisation("Sans effet");
        String trace = UUID.randomUUID().toString().replace("-", "");

        Api.as(Role.NETWORK_ADMIN)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body("{\"name\": \"Sans effet\"}")
                .patch(made.path())
                .then()
                .statusCode(200);

        of(made).body("items.operation", contains("createOrganisation"));
        find("?traceId=" + trace)
                .body("items.operation", contains("updateOrganisation"))
                .body("items[0].times", equalTo(0))
                .body("items[0].recordType", nullValue());
    }

    @Test
    void whatWasRolledBackWasNotDone() {
        var made = Directory.organisation("Prise");

        Directory.patch(made.path(), "\"9\"", "{\"acronym\": \"P\"}").statusCode(412);
        Directory.post(ORGANISATIONS, Directory.named("Prise", "OTHER")).statusCode(409);

        of(made).body("items.operation", contains("createOrganisation"));
    }

    @Test
    void withoutItsEntryNothingIsDone() {
        var made = Directory.organisation("Indivisible");

        Keys.sql(
                "alter table audit add constraint nothing_any_more check (operation <> 'updateOrganisation') not valid");
        try {
            Directory.patch(made.path(), "{\"acronym\": \"IND\"}").statusCode(409);
        } finally {
            Keys.sql("alter table audit drop constraint nothing_any_more");
        }

        assertThat(Directory.read(made.path()).getString("acronym")).isNull();
        Directory.patch(made.path(), "{\"acronym\": \"IND\"}").statusCode(200);
        of(made).body("items.operation", contains("createOrganisation", "updateOrganisation"));
    }

    @Test
    void aRequestRepeatedUnderItsKeyIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        String body = Directory.named("Rejouée " + key, "OTHER");
        String id = keyed(key, body).statusCode(201).extract().path("id");

        keyed(key, body).statusCode(201).header("Idempotency-Replayed", "true");

        find("?record=" + id).body("items.operation", contains("createOrganisation"));
    }

    @Test
    void anImportOfManyIsOneEntryWithTheirNumber() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String lines = IntStream.range(0, 150)
                .mapToObj(i -> "COMMUNE,97%03d,Essai %d,,,,".formatted(i, i))
                .collect(Collectors.joining("\n"));
        String csv = "kind,code,name,population,parents,siren,type\n" + lines + "\n";

        imported(csv, trace);
        imported(csv, trace);

        find("?traceId=" + trace)
                .body("items.operation", contains("importTerritories"))
                .body("items[0].recordType", equalTo("territory"))
                .body("items[0].record", nullValue())
                .body("items[0].times", equalTo(150));
    }

    @Test
    void anAdministratorOfACentreSeesWhatItsOwnPeopleDid() {
        var here = Keys.newCentre();
        var elsewhere = Keys.newCentre();
        String mine = addedBy(Api.as(Role.EDITOR, here));
        String theirs = addedBy(Api.as(Role.EDITOR, elsewhere));

        find(here, "?record=" + mine).body("page.total", equalTo(1));
        find(here, "?record=" + theirs).body("items", empty());
        find(here, "?centre=" + elsewhere).body("page.total", equalTo(0));
        find(here, "").body("page.total", equalTo(1));
        find("?record=" + theirs).body("page.total", equalTo(1));
    }

    @Test
    void withoutACentreAnAdministratorOfOneSeesNothing() {
        Api.anonymous()
                .auth()
                .oauth2(Issuer.tokenOfCentre(Role.CENTRE_ADMIN, null))
                .get(AUDIT)
                .then()
                .statusCode(403);
    }

    @Test
    void refusalsThatAreAlikeAreOneEntryWithTheirNumber() {
        var made = Directory.organisation("Convoitée");
        var stranger = UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            Api.as(Role.EDITOR, stranger)
                    .contentType(Directory.PATCH)
                    .header("If-Match", "*")
                    .body("{\"acronym\": \"C\"}")
                    .patch(made.path())
                    .then()
                    .statusCode(403);
        }
        Api.as(Role.EDITOR, stranger).get("/api/v1/api-keys").then().statusCode(403);
        refusals.write();
        refusals.write();

        find("?outcome=REFUSED&centre=" + stranger + "&sort=at")
                .body("items.operation", contains("updateOrganisation", "listApiKeys"))
                .body("items.times", contains(3, 1))
                .body("items[0].subject", equalTo("editor@" + stranger))
                .body("items[0].record", nullValue());
    }

    @Test
    void whoPresentsADeadKeyIsTold() {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.EDITOR, centre);
        Keys.revoke(key);

        exchange(key.keyId(), key.secret());
        exchange(key.keyId(), "crs_" + key.keyId() + "_guessed");
        refusals.write();

        find("?keyId=" + key.keyId())
                .body("items.outcome", contains("REFUSED"))
                .body("items.operation", contains("createToken"))
                .body("items[0].times", equalTo(1))
                .body("items[0].roles", contains("editor"))
                .body("items[0].centre", equalTo(centre.toString()));
    }

    private static void exchange(String keyId, String secret) {
        Api.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&client_id=" + keyId + "&client_secret=" + secret)
                .post("/oauth/token")
                .then()
                .statusCode(401);
    }

    private static String addedBy(RequestSpecification caller) {
        return caller.contentType(Directory.JSON)
                .body(Directory.named("Par " + UUID.randomUUID(), "OTHER"))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse keyed(String key, String body) {
        return Api.as(Role.NETWORK_ADMIN)
                .header("Idempotency-Key", key)
                .contentType(Directory.JSON)
                .body(body)
                .post(ORGANISATIONS)
                .then();
    }

    private static void imported(String csv, String trace) {
        Api.as(Role.NETWORK_ADMIN)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType("text/csv")
                .body(csv)
                .post(Directory.IMPORTS)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse of(Directory.Made record) {
        return find("?sort=at&record=" + record.id());
    }

    private static ValidatableResponse find(UUID centre, String query) {
        return Api.as(Role.CENTRE_ADMIN, centre).get(AUDIT + query).then().statusCode(200);
    }

    private static ValidatableResponse find(String query) {
        return Api.as(Role.NETWORK_ADMIN).get(AUDIT + query).then().statusCode(200);
    }
}
