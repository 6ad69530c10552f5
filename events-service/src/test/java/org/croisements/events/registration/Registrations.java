package org.croisements.events.registration;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.post;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;

/** What the tests of registrations ask of the service again and again. The forum is RésO Villes'. */
public final class Registrations {

    public static final String FORUM = EVENTS + "/forum";
    public static final String ALL = FORUM + "/registrations";
    public static final String REQUESTS = FORUM + "/registration-requests";

    private Registrations() {}

    /** A forum with that many seats that people register for here. */
    public static void forum(int seats, String... members) {
        Directory.only();
        var all = new ArrayList<>(List.of(members));
        all.add("\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": %d}".formatted(seats));
        addAs(RESO_VILLES, EVENTS, event("Forum", "2190-06-05", all.toArray(String[]::new)));
    }

    /** Who runs the forum. */
    public static RequestSpecification host() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES);
    }

    /** The body of a registration of somebody whose address begins with that name. */
    public static String body(String name, String... members) {
        var all = new ArrayList<>(List.of(members));
        all.add(0, "\"person\": " + person(name));
        if (all.stream().noneMatch(member -> member.startsWith("\"sessions\""))) {
            all.add("\"sessions\": []");
        }
        all.add("\"consent\": true");
        return "{" + String.join(", ", all) + "}";
    }

    public static String person(String name) {
        return "{\"givenName\": \"%s\", \"familyName\": \"Le Goff\", \"email\": \"%s@example.org\"}"
                .formatted(name, name);
    }

    /** Sends a body under a fresh key. */
    public static ValidatableResponse send(RequestSpecification caller, String path, String body) {
        return post(caller.header("Idempotency-Key", UUID.randomUUID().toString()), path, body);
    }

    /** Registers somebody by the host's hand. */
    public static ValidatableResponse register(String name, String... members) {
        return send(host(), ALL, body(name, members));
    }

    /** Registers somebody who gets that state, and gives the id. */
    public static String registered(String name, String state, String... members) {
        var answer = register(name, members).statusCode(201);
        String found = Api.json(answer.extract()).path("state").textValue();
        if (!found.equals(state)) {
            throw new AssertionError(name + " is " + answer.extract().asString());
        }
        return Api.json(answer.extract()).path("id").textValue();
    }

    /** Takes a step with a registration. */
    public static ValidatableResponse step(String id, String body) {
        return send(host(), ALL + "/" + id + "/steps", body);
    }

    public static ValidatableResponse cancel(String id) {
        return step(id, "{\"step\": \"CANCEL\"}");
    }

    /** The state of a registration as the host reads it. */
    public static String state(String id) {
        var answer = host().when().get(ALL + "/" + id).then().statusCode(200);
        return Api.json(answer.extract()).path("state").textValue();
    }

    /** One value that the database says. */
    public static String value(String sql) {
        try (var connection = Database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something done in the database past the service. */
    public static void run(String sql) {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
