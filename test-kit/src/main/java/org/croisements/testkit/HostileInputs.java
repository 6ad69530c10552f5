package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests that no service may take, with the problem that each of them must get: what holds for every collection. */
public final class HostileInputs {

    /** Words that would tell what an answer was made with. */
    private static final List<String> LEAKS = List.of(
            "exception", "org.", "java.", "jakarta.", "select ", "insert into", "\tat ", "hibernate", "jackson");

    /** A request, and the status and code of the problem that it must get. */
    public record Case(String name, Supplier<Response> request, int status, String code) {

        /** Sends the request and holds the answer against what it must be. */
        public void check() {
            var answer = request.get();
            String body = answer.asString();
            assertThat(answer.statusCode()).as(body).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            var problem = Api.json(answer);
            assertThat(problem.path("code").textValue()).as(body).isEqualTo(code);
            assertThat(problem.path("type").textValue()).endsWith("/problems/" + code);
            assertThat(problem.path("status").intValue()).isEqualTo(status);
            assertThat(problem.path("traceId").textValue()).matches("[0-9a-f]{32}");
            assertThat(problem.path("title").textValue()).isNotBlank();
            assertThat(body.toLowerCase(Locale.ROOT)).doesNotContain(LEAKS);
            assertThat(body.length()).as("length of the problem").isLessThan(20_000);
        }

        @Override
        public String toString() {
            return name + ": " + status + " " + code;
        }
    }

    private HostileInputs() {}

    /**
     * The cases for a collection.
     *
     * @param body that the collection takes
     * @param text the body's member that is required, of one line of text
     * @param writer somebody who may write
     * @param item the path of something in the collection
     * @param notFound the code for something that is not there
     */
    public static List<Case> of(
            String collection,
            String body,
            String text,
            Supplier<RequestSpecification> writer,
            Supplier<String> item,
            String notFound) {
        return all(new HostileTarget(collection, body, text, writer, Api::anonymous, item, notFound));
    }

    /** The same for a collection that only those who may write to it may read. */
    public static List<Case> ofPrivate(
            String collection,
            String body,
            String text,
            Supplier<RequestSpecification> writer,
            Supplier<String> item,
            String notFound) {
        return all(new HostileTarget(collection, body, text, writer, writer, item, notFound));
    }

    private static List<Case> all(HostileTarget target) {
        return subjects(target).flatMap(subject -> subject.all().stream()).toList();
    }

    /**
     * The cases for what can only be posted to.
     *
     * @param text the body's member that is required, of one line of text; {@code person/givenName} is a member's member
     */
    public static List<Case> posted(String path, String body, String text, Supplier<RequestSpecification> writer) {
        return subjects(new HostileTarget(path, body, text, writer, writer, () -> path, ""))
                .flatMap(subject -> subject.posted().stream())
                .toList();
    }

    /** The cases for a record that is there and can be patched. */
    public static List<Case> patched(Supplier<String> item, Supplier<RequestSpecification> writer) {
        return subjects(new HostileTarget("", "{}", "", writer, writer, item, ""))
                .flatMap(subject -> subject.patched().stream())
                .toList();
    }

    private static Stream<HostileCases> subjects(HostileTarget target) {
        return Stream.of(new HostileBodies(target), new HostileAddresses(target), new HostileHeaders(target));
    }
}
