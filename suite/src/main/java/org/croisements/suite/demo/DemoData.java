package org.croisements.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.croisements.suite.demo.DemoApi.Answer;

/**
 * Loads the demonstration data through the public API. What is there already is left as it is, so that a second run
 * finishes an interrupted one and never overwrites what a user changed.
 */
public final class DemoData {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    // Some seconds of work: far below the time that the gateway grants an answer, even on a slow machine.
    private static final int ROWS_IN_PART = 5_000;
    private static final String A_CONTRACT = "territories/city-contract/CN03501I";
    /** Files with the form of each, in the order in which one builds on another. */
    private static final List<String> FURTHER_FACTS = List.of("indicators INDICATORS", "contracts REFERENCE");

    private final DemoApi api;
    private final Consumer<String> progress;
    private final Duration patience;

    DemoData(DemoApi api, Consumer<String> progress, Duration patience) {
        this.api = api;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Loads all that is missing.
     *
     * @param adminKey the API key of a network administrator: only that role may import territories and write for others
     * @param progress receives one line for each step
     * @throws DemoDataException if a record is refused or the suite does not answer
     */
    public static void load(URI gateway, String adminKey, Consumer<String> progress) {
        new DemoData(new DemoApi(gateway, adminKey, PAUSE), progress, PATIENCE).load();
    }

    void load() {
        importTerritories();
        importFurtherFacts();
        DemoFiles.DIRECTORY.forEach(this::loadCollection);
        loadParts("people", "consents", DemoData::isSameConsent);
        loadParts("networks", "memberships", DemoData::isSameMembership);
        awaitReplica("events", "organiser");
        awaitReplica("practices", "contributor");
        DemoFiles.CONTENT.forEach(this::loadCollection);
        loadParts("events", "sessions", DemoData::isSameSession);
    }

    private void importTerritories() {
        if (isThere(DemoFiles.lastTerritory())) {
            progress.accept("Territories: there already");
            return;
        }
        int read = 0;
        List<String> parts = DemoFiles.territories(ROWS_IN_PART);
        for (int i = 0; i < parts.size(); i++) {
            read += importFile("", parts.get(i), "territories-" + (i + 1), "part " + (i + 1) + " of the territories");
        }
        progress.accept("Territories: " + read + " read");
    }

    /** The contracts come last: once one of them is there, all these facts are. */
    private void importFurtherFacts() {
        if (isThere(A_CONTRACT)) {
            progress.accept("City contracts and indicators: there already");
            return;
        }
        int read = 0;
        for (String fact : FURTHER_FACTS) {
            String name = fact.substring(0, fact.indexOf(' '));
            String format = fact.substring(fact.indexOf(' ') + 1);
            read += importFile("?format=" + format, DemoFiles.furtherFacts(name), name, "the " + name);
        }
        progress.accept("City contracts and indicators: " + read + " read");
    }

    private int importFile(String query, String csv, String key, String what) {
        byte[] body = csv.getBytes(StandardCharsets.UTF_8);
        Answer answer = api.post("territory-imports" + query, "text/csv", body, "demo-" + key + "-" + digest(body));
        if (!answer.isSuccess()) {
            throw refused(what, answer);
        }
        JsonNode rejected = answer.body().path("rejected");
        if (!rejected.isEmpty()) {
            JsonNode first = rejected.get(0);
            throw new DemoDataException(
                    "The demonstration data stopped at " + what + ": lines were rejected, the first of "
                            + rejected.size() + " is line " + first.path("line").asText() + ": "
                            + first.path("detail").asText());
        }
        return answer.body().path("read").asInt();
    }

    /** A key serves one body: a later version's territories are others. */
    private static String digest(byte[] body) {
        var checksum = new CRC32();
        checksum.update(body);
        return Long.toHexString(checksum.getValue());
    }

    private void loadCollection(String collection) {
        List<ObjectNode> records = DemoFiles.records(collection);
        int added = 0;
        for (ObjectNode each : records) {
            String path = collection + "/" + slug(each);
            if (!isThere(path)) {
                ObjectNode body = each.deepCopy().without(DemoFiles.PARTS);
                addOnceKnown(collection, body, "demo-" + collection + "-" + slug(each), path);
                added++;
            }
        }
        progress.accept(label(collection) + ": " + records.size() + ", " + added + " added");
    }

    /** What stands inside records in the files and has an address of its own below theirs. */
    private void loadParts(String collection, String parts, BiPredicate<JsonNode, JsonNode> isSame) {
        int planned = 0;
        int added = 0;
        for (ObjectNode each : DemoFiles.records(collection)) {
            String path = collection + "/" + slug(each) + "/" + parts;
            List<JsonNode> wanted = list(each.path(parts));
            List<JsonNode> present = wanted.isEmpty() ? List.of() : partsAt(path);
            for (int i = 0; i < wanted.size(); i++) {
                JsonNode part = wanted.get(i);
                if (present.stream().noneMatch(other -> isSame.test(part, other))) {
                    String key = "demo-" + parts + "-" + slug(each) + "-" + (i + 1);
                    addOnceKnown(path, part, key, path + " number " + (i + 1));
                    added++;
                }
            }
            planned += wanted.size();
        }
        progress.accept(label(parts) + ": " + planned + ", " + added + " added");
    }

    private List<JsonNode> partsAt(String path) {
        Answer answer = api.get(path + "?limit=200");
        if (!answer.isSuccess()) {
            throw refused(path, answer);
        }
        return list(answer.body().path("items"));
    }

    /** A session that was given another title or moved is still the one that we would add. */
    private static boolean isSameSession(JsonNode session, JsonNode other) {
        return session.path("title").equals(other.path("title"))
                || session.path("position").asInt() == other.path("position").asInt(-1);
    }

    /** A consent that was withdrawn since is not given again. */
    private static boolean isSameConsent(JsonNode consent, JsonNode other) {
        return consent.path("audience").equals(other.path("audience"))
                && consent.path("evidence").equals(other.path("evidence"));
    }

    private static boolean isSameMembership(JsonNode membership, JsonNode other) {
        return Stream.of("organisation", "person")
                .filter(membership::has)
                .anyMatch(kind -> membership.path(kind).equals(other.path(kind).path("slug")));
    }

    /** A service learns of organisations from the change feed, in order: once it knows the last one, it knows them all. */
    private void awaitReplica(String collection, String filter) {
        List<ObjectNode> organisations = DemoFiles.records("organisations");
        String last = slug(organisations.get(organisations.size() - 1));
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            Answer answer = api.get(collection + "?" + filter + "=" + last + "&limit=1");
            if (answer.isSuccess()) {
                return;
            }
            if (answer.status() != 400) {
                throw refused("the list of " + collection, answer);
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new DemoDataException("The demonstration data stopped: after " + patience.toSeconds()
                        + " s the list of " + collection + " still does not know the organisation " + last + ": "
                        + answer.problem());
            }
            if (!told) {
                progress.accept(label(collection) + ": waiting until the service knows the organisations");
                told = true;
            }
            api.pause();
        }
    }

    private boolean isThere(String path) {
        Answer answer = api.get(path);
        if (answer.isSuccess()) {
            return true;
        }
        if (answer.status() == 404) {
            return false;
        }
        throw refused(path, answer);
    }

    /** Of what a record names of other services its own service learns from their feed, a moment after it was added. */
    private void addOnceKnown(String collection, JsonNode body, String idempotencyKey, String what) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        while (true) {
            Answer answer = api.post(collection, "application/json", bytes, idempotencyKey);
            if (answer.isSuccess()) {
                return;
            }
            boolean unknown = answer.body().path("code").asText().equals("UNKNOWN_REFERENCE");
            if (!unknown || System.nanoTime() - start > patience.toNanos()) {
                throw refused(what, answer);
            }
            api.pause();
        }
    }

    private static DemoDataException refused(String what, Answer answer) {
        return new DemoDataException("The demonstration data stopped at " + what + ": " + answer.problem());
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static String slug(JsonNode body) {
        return body.path("slug").asText();
    }

    private static String label(String collection) {
        return Character.toUpperCase(collection.charAt(0))
                + collection.substring(1).replace('-', ' ');
    }
}
