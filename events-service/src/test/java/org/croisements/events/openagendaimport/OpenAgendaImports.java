package org.croisements.events.openagendaimport;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Imports of lines as OpenAgenda gives them, by RésO Villes. */
abstract class OpenAgendaImports {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String IMPORTS = "/api/v1/openagenda-imports";
    static final String ONE_DAY =
            "\"timings\": [{\"begin\": \"2027-06-05T09:30:00+02:00\", \"end\": \"2027-06-05T17:00:00+02:00\"}]";

    @BeforeEach
    void knowTheDirectoryAndThemes() throws SQLException {
        Directory.only();
        try (var connection = Database.connect();
                var insert = connection.createStatement()) {
            insert.execute("""
                    insert into replica (source, type, id, slug, data, version, generation)
                    values ('practices', 'concept-scheme', '0197c0de-0000-7000-8000-0000000000c5', 'reseau',
                        '{"use": "THEME", "concepts": [
                            {"notation": "economie", "label": {"fr": "Développement économique", "en": "Economy"}}]}',
                        1, 1)""");
        }
    }

    static String line(int uid, String... members) {
        return "{\"uid\": " + uid + ", \"title\": {\"fr\": \"Numéro " + uid + "\"}, \"timezone\": \"Europe/Paris\", "
                + String.join(", ", members).replaceAll("\\s+", " ") + "}";
    }

    static RequestSpecification reso() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES);
    }

    static ValidatableResponse run(RequestSpecification caller, String path, String... lines) {
        return caller.contentType("application/x-ndjson")
                .body(String.join("\n", lines))
                .when()
                .post(path)
                .then();
    }

    static ValidatableResponse report(String... lines) {
        return run(reso(), IMPORTS, lines).statusCode(201);
    }

    /** Brings in one new event, and gives its id. */
    static String imported(String line, @Nullable String note) {
        String lines = report(line.replaceAll("\\s+", " "))
                .body("rejected", empty())
                .body("created", equalTo(1))
                .extract()
                .path("lines");
        var told = reso().when().get(lines).then().statusCode(200).body("items[0].detail", equalTo(note));
        return UUID.fromString(told.extract().path("items[0].record")).toString();
    }

    static ValidatableResponse read(String slug) {
        return Api.anonymous().when().get(EVENTS + "/" + slug).then().statusCode(200);
    }
}
