package org.croisements.events;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;

/** What the tests ask of the service again and again. */
public final class Calls {

    public static final String EVENTS = "/api/v1/events";
    public static final String DOCUMENTS = "/api/v1/documents";
    public static final String AGENDA = "/api/v1/agenda";
    public static final String SERIES = "/api/v1/event-series";
    public static final String CHANGES = "/api/v1/changes/events";

    private Calls() {}

    /** Who may do everything. */
    public static RequestSpecification admin() {
        return Api.as(Role.NETWORK_ADMIN);
    }

    /** The body of a published event with its title, day and other fields, each a JSON member. */
    public static String event(String title, String startsOn, String... members) {
        return body(title, startsOn, "PUBLISHED", members);
    }

    /** The body of a draft. */
    public static String draft(String title, String startsOn, String... members) {
        return body(title, startsOn, "DRAFT", members);
    }

    private static String body(String title, String startsOn, String publication, String... members) {
        var all = new ArrayList<>(List.of(
                "\"title\": \"" + title + "\"",
                "\"startsOn\": \"" + startsOn + "\"",
                "\"publication\": \"" + publication + "\""));
        all.addAll(List.of(members));
        defaulted(all, "format", "SEMINAR");
        defaulted(all, "timeZone", "Europe/Paris");
        defaulted(all, "attendanceMode", "IN_PERSON");
        defaulted(all, "audience", "PUBLIC");
        defaulted(all, "status", "SCHEDULED");
        return "{" + String.join(", ", all) + "}";
    }

    private static void defaulted(List<String> members, String name, String value) {
        if (members.stream().noneMatch(m -> m.contains("\"" + name + "\":"))) {
            members.add("\"" + name + "\": \"" + value + "\"");
        }
    }

    /** The body of a session. */
    public static String session(String title, int position, String... members) {
        var all = new ArrayList<>(List.of("\"title\": \"" + title + "\"", "\"position\": " + position));
        all.addAll(List.of(members));
        defaulted(all, "format", "WORKSHOP");
        return "{" + String.join(", ", all) + "}";
    }

    /** The body of a session from one local time to another. */
    public static String timed(String title, int position, String from, String to, String members) {
        return session(title, position, "\"startsAt\": \"" + from + "\", \"endsAt\": \"" + to + "\"", members);
    }

    /** The body of a document with its title and other fields. */
    public static String document(String title, String... members) {
        var all = new ArrayList<>(List.of("\"title\": \"" + title + "\""));
        all.addAll(List.of(members));
        // Quotes have a kind too.
        if (all.stream().noneMatch(m -> m.matches("(?s).*\"kind\": \"(INTERVIEW|SLIDES|PRESS|VIDEO)\".*"))) {
            all.add("\"kind\": \"REPORT\"");
        }
        defaulted(all, "status", "PUBLISHED");
        defaulted(all, "body", "Texte");
        return "{" + String.join(", ", all) + "}";
    }

    /** Posts a JSON body. */
    public static ValidatableResponse post(RequestSpecification caller, String path, String body) {
        return caller.contentType("application/json")
                .body(body)
                .when()
                .post(path)
                .then();
    }

    /** Adds a record as somebody who may do everything, and gives its slug or id. */
    public static String add(String path, String body) {
        String location = post(admin(), path, body).statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Adds a record for a centre, as its administrator. */
    public static String addAs(UUID centre, String path, String body) {
        String location = post(Api.as(Role.CENTRE_ADMIN, centre), path, body)
                .statusCode(201)
                .extract()
                .header("Location");
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
