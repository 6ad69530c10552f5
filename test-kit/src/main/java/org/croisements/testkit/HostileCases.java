package org.croisements.testkit;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.croisements.testkit.HostileInputs.Case;
import org.jspecify.annotations.Nullable;

/** Cases of one subject for a collection, and what they are made with. */
abstract class HostileCases {

    final String collection;
    final String body;
    final String text;
    final Supplier<String> item;
    final String notFound;
    private final Supplier<RequestSpecification> writer;
    private final Supplier<RequestSpecification> reader;
    private final List<Case> cases = new ArrayList<>();

    HostileCases(HostileTarget target) {
        collection = target.collection();
        body = target.body();
        text = target.text();
        item = target.item();
        notFound = target.notFound();
        writer = target.writer();
        reader = target.reader();
    }

    /** Adds every case of the subject. */
    abstract void addAll();

    /** Adds the cases of a POST alone. */
    abstract void addPosted();

    /** Adds the cases of a PATCH alone, of a record of any form. */
    abstract void addPatched();

    final List<Case> all() {
        addAll();
        return cases;
    }

    final List<Case> posted() {
        addPosted();
        return cases;
    }

    final List<Case> patched() {
        addPatched();
        return cases;
    }

    /** Adds a case; without a code it is the one for something that is not there. */
    void add(String name, int status, @Nullable String code, Supplier<Response> request) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
        cases.add(new Case(shown, request, status, code == null ? notFound : code));
    }

    RequestSpecification json(String sent) {
        return sender().header("Content-Type", "application/json").body(sent.getBytes(StandardCharsets.UTF_8));
    }

    RequestSpecification merge(String patch) {
        return sender().header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch.getBytes(StandardCharsets.UTF_8));
    }

    RequestSpecification sender() {
        return plain(writer.get());
    }

    RequestSpecification reader() {
        return plain(reader.get());
    }

    /** What stands in an address goes out as it stands. */
    static RequestSpecification plain(RequestSpecification request) {
        return request.urlEncodingEnabled(false);
    }

    String missing() {
        return collection + "/" + UUID.randomUUID();
    }
}
