package org.croisements.network;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Supplier;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patch of what somebody else has changed says what they changed. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ConflictFieldsTest {

    private static final Map<String, Supplier<Made>> RECORDS = Map.of(
            "organisation", () -> Directory.organisation("Une"),
            "person", () -> Directory.person("Anne", "Martin"),
            "network", () -> Directory.network("Réseau"),
            "membership",
                    () -> Directory.membership(Directory.network("Club"), "organisation", Directory.centre("Centre")),
            "working group",
                    () -> Directory.add(
                            Directory.network("Club").path() + "/working-groups",
                            "{\"name\": \"Groupe\", \"status\": \"ACTIVE\"}"),
            "club note",
                    () -> {
                        var club = Directory.network("Club");
                        Directory.membershipOfCentre(club);
                        return Directory.add(club.path() + "/notes", "{\"title\": \"Titre\", \"text\": \"Texte\"}");
                    });

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation  | \"acronym\": \"U\"        | /acronym   | \"phone\": \"+33 2 40 00 00 00\"",
                "person        | \"givenName\": \"Annie\"  | /givenName | \"familyName\": \"Martine\"",
                "network       | \"cadence\": \"mensuelle\" | /cadence  | \"acronym\": \"R\"",
                "membership    | \"role\": \"COORDINATOR\" | /role      | \"from\": \"2018\"",
                "working group | \"status\": \"ENDED\"     | /status    | \"theme\": \"emploi\"",
                "club note     | \"title\": \"Autre\"      | /title     | \"text\": \"Autre\"",
            })
    void theProblemNamesTheFields(String kind, String theirs, String pointer, String ours) {
        var record = requireNonNull(RECORDS.get(kind)).get();
        Directory.patch(record.path(), record.etag(), "{" + theirs + "}").statusCode(200);

        Directory.patch(record.path(), record.etag(), "{" + ours + "}")
                .statusCode(412)
                .body("code", equalTo("VERSION_CONFLICT"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("CHANGED_SINCE"));
    }
}
