package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an organisation is, how it is reached, by what it is known elsewhere and when it was reviewed. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationContactTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void sitesAreKeptWithTheirDates() {
        var made = Directory.centre("RésO Villes", """
                "seat": {"city": "Nantes", "longitude": -1.5854, "latitude": 47.2063},
                "sites": [{"name": "Antenne de Rennes", "from": "2010", "to": "2019-06",
                           "place": {"city": "Rennes", "longitude": -1.68, "latitude": 48.11}}]
                """);

        Directory.get(made.path())
                .body("seat.longitude", equalTo(-1.5854f))
                .body("sites.name", contains("Antenne de Rennes"))
                .body("sites[0].to", equalTo("2019-06"))
                .body("sites[0].place.latitude", equalTo(48.11f));
        Directory.patch(made.path(), "{\"seat\": {\"latitude\": null}}")
                .statusCode(400)
                .body("errors.detail", contains("longitude and latitude stand together"));
        Directory.patch(made.path(), "{\"seat\": {\"latitude\": 91}}").statusCode(400);
    }

    @Test
    void aContactIsForEverybodyUnlessItIsSaidToBeForTheNetwork() {
        var made = Directory.centre("RésO Villes", """
                "contacts": [{"kind": "PRESS", "email": "presse@example.org"},
                             {"kind": "MANAGEMENT", "phone": "+33 2 00", "audience": "NETWORK", "from": "2024"}]
                """);

        Directory.get(made.path()).body("contacts.kind", contains("PRESS"));
        Api.as(Role.MEMBER).get(made.path()).then().body("contacts.kind", contains("PRESS", "MANAGEMENT"));
        assertThat(Directory.get(Directory.FEED).extract().asString())
                .contains("presse@")
                .doesNotContain("+33 2 00");
        Directory.patch(made.path(), "{\"acronym\": \"RV\"}").statusCode(200);
        Api.as(Role.MEMBER).get(made.path()).then().body("contacts.kind", contains("PRESS", "MANAGEMENT"));
    }

    @Test
    void aContactNeedsAWayToReachIt() {
        Directory.post(ORGANISATIONS, Directory.named("X", "OTHER", "\"contacts\": [{\"kind\": \"PRESS\"}]"))
                .statusCode(400)
                .body("errors.pointer", contains("/contacts/0"))
                .body("errors.detail", contains("a contact has a phone, an email or a url"));
    }

    @Test
    void anotherSystemsIdIsOneOrganisationsOnly() {
        var made = Directory.organisation("Un", "\"externalIds\": [{\"scheme\": \"dreets\", \"value\": \"STR:1\"}]");

        assertThat(Directory.slugs(ORGANISATIONS + "?externalId=dreets:STR:1")).containsExactly("un");
        assertThat(Directory.slugs(ORGANISATIONS + "?externalId=dreets:STR")).isEmpty();
        Directory.post(
                        ORGANISATIONS,
                        Directory.named(
                                "Deux", "OTHER", "\"externalIds\": [{\"scheme\": \"dreets\", \"value\": \"STR:1\"}]"))
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_TAKEN"))
                .body("errors.pointer", contains("/externalIds/0"));
        Directory.patch(made.path(), "{\"acronym\": \"U\"}").statusCode(200);
        Directory.patch(made.path(), "{\"externalIds\": []}").statusCode(200);
        Directory.organisation("Deux", "\"externalIds\": [{\"scheme\": \"dreets\", \"value\": \"STR:1\"}]");
    }

    @Test
    void whatNobodyHasLookedAtForLongIsStale() {
        Directory.organisation("Fraîche");
        Directory.organisation("Oubliée", "\"lastReviewedOn\": \"2019-03-02\"");
        Directory.organisation("Revue", "\"lastReviewedOn\": \"2019-03-02\", \"reviewDueOn\": \"2199-01-01\"");

        assertThat(Directory.slugs(ORGANISATIONS + "?stale=true")).containsExactly("oubliee");
        assertThat(Directory.slugs(ORGANISATIONS + "?stale=false")).containsExactly("fraiche", "revue");
        Directory.get(ORGANISATIONS + "/oubliee").body("reviewDueOn", equalTo("2020-03-02"));
        Directory.get(ORGANISATIONS + "?stale=maybe").statusCode(400);
        Directory.patch(ORGANISATIONS + "/oubliee", "{\"reviewDueOn\": \"2018-01-01\"}")
                .statusCode(400)
                .body("errors.detail", contains("reviewDueOn must not be before lastReviewedOn"));
        Directory.patch(ORGANISATIONS + "/fraiche", "{\"lastReviewedOn\": \"2026-01-01\"}")
                .body("reviewDueOn", equalTo("2027-01-01"))
                .body("seat", nullValue());
    }

    @Test
    void identifiersThatContradictEachOtherAreRefused() {
        Directory.post(ORGANISATIONS, Directory.named("X", "OTHER", """
                        "identifiers": [{"scheme": "SIREN", "value": "213502388"},
                                        {"scheme": "SIRET", "value": "82139915100033"},
                                        {"scheme": "RNA", "value": "W442000000"},
                                        {"scheme": "RNA", "value": "W442000000"}]
                        """))
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/1/value", "/identifiers/3/value"))
                .body("errors.code", contains("CONTRADICTION", "DUPLICATE"))
                .body("errors[0].detail", containsString("belongs to the SIREN 821399151"));
    }
}
