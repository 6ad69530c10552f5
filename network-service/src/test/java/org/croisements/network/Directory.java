package org.croisements.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;

/** Records of the directory as tests make, change and read them. */
public final class Directory {

    public static final String ORGANISATIONS = "/api/v1/organisations";
    public static final String PEOPLE = "/api/v1/people";
    public static final String NETWORKS = "/api/v1/networks";
    public static final String TERRITORIES = "/api/v1/territories";
    public static final String IMPORTS = "/api/v1/territory-imports";
    public static final String FEED = "/api/v1/changes/network";
    public static final String JSON = "application/json";
    public static final String PATCH = "application/merge-patch+json";

    private Directory() {}

    /** A record just made: its address by id, which never changes, and what the answer held. */
    public record Made(String path, String etag, JsonNode json) {

        /** What the answer to a POST of it to a collection tells. */
        public static Made of(String collection, ExtractableResponse<Response> answer) {
            var json = Api.json(answer);
            return new Made(collection + "/" + json.path("id").asText(), answer.header("ETag"), json);
        }

        public String id() {
            return json.path("id").asText();
        }

        public String slug() {
            return json.path("slug").asText();
        }

        public JsonPath body() {
            return JsonPath.from(json.toString());
        }
    }

    /** Forgets every record and what the feed knew of them; keys and tokens stay. */
    public static void empty() {
        Database.empty("organisation", "network", "person", "territory", "import_run", "change", "idempotency_key");
    }

    /** An organisation of no special kind, like others or not, with more members of its JSON object where given. */
    public static Made organisation(String name, String... members) {
        return addAnyway(named(name, "OTHER", members));
    }

    public static Made centre(String name, String... members) {
        return addAnyway(named(name, "RESOURCE_CENTRE", members));
    }

    public static Made network(String name, String... members) {
        return add(NETWORKS, named(name, "NETWORK", members));
    }

    /** Somebody who agreed that everybody sees their name, functions and mandates. */
    public static Made publicPerson(String givenName, String familyName, String... members) {
        var made = person(givenName, familyName, members);
        agree(made, "PUBLIC", "NAME", "FUNCTIONS", "MANDATES");
        return made;
    }

    /** Somebody who agreed that the network sees their name, functions and mandates. */
    public static Made networkPerson(String givenName, String familyName, String... members) {
        var made = person(givenName, familyName, members);
        agree(made, "NETWORK", "NAME", "FUNCTIONS", "MANDATES");
        return made;
    }

    /** Somebody who agreed to nothing. */
    public static Made person(String givenName, String familyName, String... members) {
        return add(
                PEOPLE,
                "{\"givenName\": \"%s\", \"familyName\": \"%s\"%s}".formatted(givenName, familyName, more(members)));
    }

    /** Records that a person agrees to show fields to an audience. */
    public static Made agree(Made person, String audience, String... fields) {
        return add(person.path() + "/consents", consent(audience, fields));
    }

    /** The JSON of a consent. */
    public static String consent(String audience, String... fields) {
        return """
                {"audience": "%s", "fields": ["%s"], "how": "EMAIL", "givenOn": "2026-01-15", "textVersion": "v1",
                 "evidence": "courriel du 15 janvier"}
                """.formatted(audience, String.join("\", \"", fields));
    }

    /** Records that a person takes a consent back. */
    public static void withdraw(Made consent) {
        post(consent.path() + "/withdrawal", "{\"how\": \"EMAIL\"}").statusCode(200);
    }

    /** A membership; {@code members} are more of its JSON object's. */
    public static Made membership(Made network, String memberKind, Made member, String... members) {
        return add(
                network.path() + "/memberships",
                "{\"%s\": \"%s\", \"role\": \"MEMBER\"%s}".formatted(memberKind, member.id(), more(members)));
    }

    /** Makes {@link Issuer#CENTRE}, which tokens speak of, an organisation and a member of a network. */
    public static void membershipOfCentre(Made network) {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into organisation (id, slug, name, kind, exists_from, exists_to, search_text, version,
                                              created_at, updated_at)
                    values ('%1$s', 'own-centre', 'Own centre', 'RESOURCE_CENTRE', '0001-01-01', '9999-12-31',
                            'owncentre', 0, now(), now()) on conflict do nothing;
                    insert into membership (id, network_id, member_kind, organisation_id, role, from_day, to_day, version,
                                            created_at, updated_at)
                    values (uuidv7(), '%2$s', 'ORGANISATION', '%1$s', 'MEMBER', '0001-01-01', '9999-12-31', 0, now(), now())
                    """.formatted(Issuer.CENTRE, network.id()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of something with a name and a kind. */
    public static String named(String name, String kind, String... members) {
        return "{\"name\": \"%s\", \"kind\": \"%s\"%s}".formatted(name, kind, more(members));
    }

    private static String more(String... members) {
        return members.length == 0 ? "" : ", " + String.join(", ", members);
    }

    /** The id of what was made. */
    public static String id(ExtractableResponse<Response> made) {
        return Api.json(made).path("id").asText();
    }

    private static Made addAnyway(String body) {
        return add(ORGANISATIONS, "?allowDuplicate=true", body);
    }

    /** Adds a record as the network's administrator does. */
    public static Made add(String collection, String body) {
        return add(collection, "", body);
    }

    private static Made add(String collection, String query, String body) {
        return Made.of(
                collection, post(collection + query, body).statusCode(201).extract());
    }

    public static ValidatableResponse post(String collection, String body) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType(JSON)
                .body(body)
                .post(collection)
                .then();
    }

    /** Changes whatever version is there, as the network's administrator. */
    public static ValidatableResponse patch(String path, String body) {
        return patch(path, "*", body);
    }

    public static ValidatableResponse patch(String path, String ifMatch, String body) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType(PATCH)
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path)
                .then();
    }

    public static ValidatableResponse delete(String path) {
        return Api.as(Role.NETWORK_ADMIN).header("If-Match", "*").delete(path).then();
    }

    public static ValidatableResponse get(String address) {
        return Api.anonymous().urlEncodingEnabled(false).get(address).then();
    }

    /** What an anonymous caller reads at an address that answers 200. */
    public static JsonPath read(String address) {
        return get(address).statusCode(200).extract().jsonPath();
    }

    /** The slugs that a list answers, in its order. */
    public static List<String> slugs(String address) {
        return Api.slugs(get(address).statusCode(200).extract());
    }

    /** The cursor behind everything that the feed holds now, of which there may be more than a test wants in memory. */
    public static String feedHead() {
        return Api.anonymous()
                .head(FEED + ".ndjson")
                .then()
                .statusCode(200)
                .extract()
                .header("Changes-Cursor");
    }

    /** What the feed tells behind a cursor. */
    public static JsonPath feedAfter(String cursor) {
        return read(FEED + "?limit=1000&cursor=" + cursor);
    }
}
