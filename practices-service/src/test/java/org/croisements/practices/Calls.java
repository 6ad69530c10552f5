package org.croisements.practices;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;

/** What the tests ask of the service again and again. */
public final class Calls {

    public static final String PRACTICES = "/api/v1/practices";
    public static final String SCHEMES = "/api/v1/concept-schemes";
    public static final String CHANGES = "/api/v1/changes/practices";

    /** The themes of the network, as the tests file practices under them. */
    public static final String THEMES = """
            {"slug": "reseau", "label": {"fr": "Thèmes du réseau", "en": "Themes of the network"},
             "period": {"from": 2016}, "source": "irev.fr",
             "concepts": [{"notation": "economie", "label": {"fr": "Économie"}},
                          {"notation": "emploi", "label": {"fr": "Emploi", "en": "Employment"}, "broader": "economie"},
                          {"notation": "insertion", "label": {"fr": "Insertion"}, "broader": "emploi"},
                          {"notation": "numerique", "label": {"fr": "Numérique", "en": "Digital"}},
                          {"notation": "1", "label": {"fr": "Premier thème"}}]}
            """;

    /** Another scheme, which shares a notation with the themes of the network. */
    public static final String PILLARS = """
            {"slug": "piliers", "label": {"fr": "Piliers"}, "period": {"from": 2015, "to": 2023},
             "concepts": [{"notation": "1", "label": {"fr": "Cohésion sociale"}}]}
            """;

    private Calls() {}

    /** Who may do everything. */
    public static RequestSpecification admin() {
        return Api.as(Role.NETWORK_ADMIN);
    }

    /** The body of a published practice with its title and other fields, each a JSON member. */
    public static String practice(String title, String... members) {
        return body(title, "PUBLISHED", members);
    }

    /** The body of a draft. */
    public static String draft(String title, String... members) {
        return body(title, "DRAFT", members);
    }

    /** The body of a practice that is proposed. */
    public static String proposal(String title, String... members) {
        return body(title, "IN_REVIEW", members);
    }

    private static String body(String title, String publication, String... members) {
        var all = new ArrayList<>(List.of("\"title\": \"" + title + "\"", "\"publication\": \"" + publication + "\""));
        all.addAll(List.of(members));
        defaulted(all, "kind", "PRACTICE");
        defaulted(all, "stage", "RUNNING");
        return "{" + String.join(", ", all) + "}";
    }

    private static void defaulted(List<String> members, String name, String value) {
        if (members.stream().noneMatch(m -> m.startsWith("\"" + name + "\""))) {
            members.add("\"" + name + "\": \"" + value + "\"");
        }
    }

    /** Posts a JSON body. */
    public static ValidatableResponse post(RequestSpecification caller, String path, String body) {
        return caller.contentType("application/json")
                .body(body)
                .when()
                .post(path)
                .then();
    }

    /** Adds a record as somebody who may do everything, and gives its slug. */
    public static String add(String path, String body) {
        return slug(post(admin(), path, body).statusCode(201));
    }

    /** Adds a record for a centre, as its administrator. */
    public static String addAs(UUID centre, String path, String body) {
        return slug(post(Api.as(Role.CENTRE_ADMIN, centre), path, body).statusCode(201));
    }

    private static String slug(ValidatableResponse created) {
        String location = created.extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Patches the present version. */
    public static ValidatableResponse patch(RequestSpecification caller, String path, String patch) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .when()
                .patch(path)
                .then();
    }

    /** Deletes the present version. */
    public static ValidatableResponse delete(RequestSpecification caller, String path) {
        return caller.header("If-Match", "*").when().delete(path).then();
    }

    /** The slugs of a list, as everybody sees it. */
    public static List<String> slugs(String path) {
        return slugs(Api.anonymous(), path);
    }

    /** The slugs of a list, as a caller sees it. */
    public static List<String> slugs(RequestSpecification caller, String path) {
        return Api.slugs(caller.when().get(path).then().statusCode(200).extract());
    }
}
