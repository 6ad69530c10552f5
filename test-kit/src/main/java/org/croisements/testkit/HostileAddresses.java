package org.croisements.testkit;

import java.util.List;
import java.util.UUID;

/** Addresses, parameters and methods that no collection has. */
final class HostileAddresses extends HostileCases {

    HostileAddresses(HostileTarget target) {
        super(target);
    }

    @Override
    void addAll() {
        addAddresses();
        addParameters();
        addPathsAndMethods();
    }

    @Override
    void addPosted() {
        add("?unknown=1", 400, "INVALID_PARAMETERS", () -> json(body).post(collection + "?unknown=1"));
        add("a POST to ?q=%FF", 400, "MALFORMED_REQUEST", () -> json(body).post(collection + "?q=%FF"));
    }

    @Override
    void addPatched() {
        add("?unknown=1", 400, "INVALID_PARAMETERS", () -> merge("{}").patch(item.get() + "?unknown=1"));
    }

    private void addAddresses() {
        add("?q=%FF", 400, "MALFORMED_REQUEST", () -> reader().get(collection + "?q=%FF"));
        add("?q=%C3", 400, "MALFORMED_REQUEST", () -> reader().get(collection + "?q=%C3"));
        add("half of a character in a path", 400, "MALFORMED_REQUEST", () -> reader().get(collection + "/%ED%A0%80"));
        add(
                "no format wanted",
                406,
                "NOT_ACCEPTABLE",
                () -> reader().header("Accept", "application/json;q=0").get(collection));
        for (String languages : List.of(";;q=zz,,,", "fr;q=abc", "*;q=", "-", "x".repeat(1_000))) {
            add(
                    "Accept-Language " + languages,
                    404,
                    null,
                    () -> reader().header("Accept-Language", languages).get(missing()));
        }
    }

    private void addParameters() {
        for (String query : List.of(
                "unknown=1",
                "limit=0",
                "limit=-1",
                "limit=201",
                "limit=abc",
                "limit=1.5",
                "limit=99999999999999999999",
                "limit=",
                "limit=5&limit=6",
                "sort=unknown",
                "sort=" + "x".repeat(3_000),
                "sort=" + text + "%3Bdrop%20table%20x",
                "fields=unknown",
                "fields=id,,id",
                "fields=%00",
                "LIMIT=5")) {
            add("?" + query, 400, "INVALID_PARAMETERS", () -> reader().get(collection + "?" + query));
        }
        for (String cursor : List.of("x", "%25%25%25", "AAAA", "A".repeat(100), "A".repeat(4_000))) {
            add(
                    "a forged cursor " + cursor,
                    400,
                    "INVALID_CURSOR",
                    () -> reader().get(collection + "?cursor=" + cursor));
        }
    }

    private void addPathsAndMethods() {
        for (String id : List.of(
                UUID.randomUUID().toString(),
                "nothing-of-that-name",
                "NOTHING",
                "0",
                "-1",
                "null",
                "nothing'%20or%20'1'='1",
                "%25",
                "%E2%82%AC")) {
            add("nothing at " + id, 404, null, () -> reader().get(collection + "/" + id));
        }
        add("nothing at 1,000 letters", 404, "NOT_FOUND", () -> reader().get(collection + "/" + "x".repeat(1_000)));
        add("NUL in a path", 404, "NOT_FOUND", () -> reader().get(collection + "/a%00b"));
        add("a suffix that is no format", 404, "NOT_FOUND", () -> reader().get(collection + ".xls"));
        add("PUT to the collection", 405, "METHOD_NOT_ALLOWED", () -> json(body).put(collection));
        add(
                "PATCH of the collection",
                405,
                "METHOD_NOT_ALLOWED",
                () -> merge("{}").patch(collection));
        add("DELETE of the collection", 405, "METHOD_NOT_ALLOWED", () -> sender().delete(collection));
        add("POST to a record", 405, "METHOD_NOT_ALLOWED", () -> json(body).post(item.get()));
        add("PUT to a record", 405, "METHOD_NOT_ALLOWED", () -> json(body).put(item.get()));
        add("PATCH of what is not there", 404, notFound, () -> merge("{}").patch(missing()));
        add(
                "DELETE of what is not there",
                404,
                notFound,
                () -> sender().header("If-Match", "*").delete(missing()));
    }
}
