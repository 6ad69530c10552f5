package org.croisements.practices.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ContactTest {

    private static final String GARAGE = PRACTICES + "/garage";
    private static final String CONTACTS = GARAGE + "/contacts";

    @BeforeEach
    void aPublicPractice() {
        Directory.only();
        addAs(RESO_VILLES, PRACTICES, practice("Garage"));
    }

    @Test
    void everybodySeesWhomTheyAgreedToBeSeenBy() {
        add("Publique Exemple", "PUBLIC", "2026-09-01").statusCode(201);
        add("Réseau Exemple", "NETWORK", "2026-09-01").statusCode(201);
        add("Centre Exemple", "CENTRE", null).statusCode(201);

        assertThat(names(Api.anonymous())).containsExactly("Publique Exemple");
        assertThat(names(Api.as(Role.READER, IREV))).containsExactly("Publique Exemple", "Réseau Exemple");
        assertThat(names(editor())).containsExactly("Centre Exemple", "Publique Exemple", "Réseau Exemple");
        Api.anonymous().get(CONTACTS).then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whoHasNotConsentedIsShownToNobodyElse() {
        add("Sans Accord", "PUBLIC", null)
                .statusCode(400)
                .body(
                        "errors[0].detail",
                        equalTo("who has not consented is for the audience CENTRE only: say consentedOn"));
        String contact = add("Centre Exemple", "CENTRE", null).extract().header("Location");

        Api.anonymous().get(contact).then().statusCode(404).body("code", equalTo("CONTACT_NOT_FOUND"));
        patch(editor(), contact, "{\"audience\": \"NETWORK\"}").statusCode(400);
        patch(editor(), contact, "{\"audience\": \"NETWORK\", \"consentedOn\": \"2026-10\"}")
                .statusCode(200);
    }

    @Test
    void peopleAreInNoSheetRevisionOrFeed() {
        String contact = add("Camille Exemple", "PUBLIC", "2026").extract().header("Location");

        for (String path : List.of(GARAGE, GARAGE + "?revision=1", CHANGES, PRACTICES + ".csv", GARAGE + ".jsonld")) {
            assertThat(Api.anonymous().get(path).asString()).as(path).doesNotContain("Camille");
        }
        delete(editor(), contact).statusCode(204);
        Api.anonymous().get(contact).then().statusCode(404);
    }

    private static ValidatableResponse add(String name, String audience, @Nullable String consentedOn) {
        String consent = consentedOn == null ? "" : ", \"consentedOn\": \"" + consentedOn + "\"";
        return post(
                editor(),
                CONTACTS,
                "{\"name\": \"" + name + "\", \"email\": \"a@example.org\", \"audience\": \"" + audience + "\""
                        + consent + "}");
    }

    private static List<String> names(RequestSpecification caller) {
        return caller.get(CONTACTS).then().statusCode(200).extract().path("items.name");
    }

    private static RequestSpecification editor() {
        return Api.as(Role.EDITOR, RESO_VILLES);
    }
}
