package org.croisements.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The records refer to each other and to territories that exist, and each says where it comes from. */
class DemoFilesTest {
    static List<String> collections() {
        return Stream.concat(DemoFiles.DIRECTORY.stream(), DemoFiles.CONTENT.stream())
                .toList();
    }

    @Test
    void theDemonstrationHasItsNumbers() {
        assertThat(DemoFiles.records("organisations"))
                .filteredOn(each -> text(each, "kind").equals("RESOURCE_CENTRE"))
                .hasSize(19)
                .allSatisfy(each -> assertThat(each.path("coverage")).isNotEmpty());
        assertThat(DemoFiles.records("networks")).hasSize(5);
        assertThat(DemoFiles.records("events")).hasSize(13);
        assertThat(DemoFiles.records("practices")).hasSize(8);
        assertThat(DemoFiles.records("concept-schemes")).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void slugsAreWellFormedAndUniqueInACollection(String collection) {
        assertThat(slugs(collection))
                .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void everyRecordNamesASource(String collection) {
        assertThat(DemoFiles.records(collection)).allSatisfy(each -> {
            List<String> labels = each.path("sources").findValuesAsText("label");
            assertThat(labels.isEmpty() ? optional(each, "source") : labels)
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @MethodSource("collections")
    void everyClaimIsWhole(String collection) {
        List<JsonNode> claims = DemoFiles.records(collection).stream()
                .flatMap(each -> list(each.path("claims")).stream())
                .toList();

        assertThat(claims).allSatisfy(claim -> {
            assertThat(text(claim, "field")).isNotBlank();
            assertThat(text(claim, "value")).isNotBlank();
            assertThat(text(claim, "source")).isNotBlank();
            assertThat(text(claim, "certainty")).isIn("STATED", "DERIVED", "ASSUMED");
        });
    }

    @Test
    void organisationsAreNamedOnlyWhereTheyExist() {
        assertThat(slugs("organisations"))
                .containsAll(named("networks", each -> texts(each.path("supporters"))))
                .containsAll(named("people", each -> each.path("affiliations").findValuesAsText("organisation")))
                .containsAll(
                        named("practices", each -> each.path("contributors").findValuesAsText("organisation")))
                .containsAll(named("practices", each -> List.of(text(each, "owner"))))
                .containsAll(named("event-series", each -> texts(each.path("organisers"))))
                .containsAll(named("events", each -> each.path("organisers").findValuesAsText("organisation")))
                .containsAll(named("events", each -> List.of(text(each, "owner"))))
                .containsAll(named("documents", each -> List.of(text(each, "owner"))))
                .containsAll(named("documents", each -> optional(each, "publisher")));
    }

    @Test
    void aRecordNamesOnlyEarlierRecordsOfItsOwnCollection() {
        assertEarlier("organisations", each -> optional(each, "hostedBy"));
        assertEarlier("organisations", each -> texts(each.path("predecessors")));
        assertEarlier("networks", each -> optional(each, "parent"));
        assertEarlier("practices", each -> optional(each, "partOf"));
        assertEarlier("events", each -> optional(each, "follows"));
    }

    @Test
    void networksAndSeriesAreNamedOnlyWhereTheyExist() {
        assertThat(slugs("networks")).containsAll(named("events", each -> optional(each, "network")));
        assertThat(slugs("event-series")).containsAll(named("events", each -> optional(each, "series")));
        assertThat(slugs("events")).containsAll(named("documents", each -> optional(each, "event")));
    }

    @Test
    void membersAreNamedOnlyWhereTheyExist() {
        assertThat(slugs("organisations"))
                .containsAll(named("networks", each -> each.path("memberships").findValuesAsText("organisation")));
        assertThat(slugs("people"))
                .containsAll(named("networks", each -> each.path("memberships").findValuesAsText("person")));
    }

    @Test
    void nobodyIsShownWithoutAStatementOfTheirOwn() {
        assertThat(DemoFiles.records("people"))
                .allSatisfy(each -> assertThat(list(each.path("consents")))
                        .allSatisfy(consent -> {
                            assertThat(text(consent, "how")).isEqualTo("PUBLIC_STATEMENT");
                            assertThat(text(consent, "evidence")).startsWith("http");
                        })
                        .hasSize(1));
    }

    @Test
    void aThemeIsNamedByANotationThatStandsInOneSchemeOnly() {
        List<String> notations = DemoFiles.records("concept-schemes").stream()
                .flatMap(scheme -> scheme.path("concepts").findValuesAsText("notation").stream())
                .toList();

        for (String collection : List.of("practices", "events")) {
            assertThat(named(collection, each -> texts(each.path("themes"))))
                    .allSatisfy(theme ->
                            assertThat(notations).filteredOn(theme::equals).hasSize(1));
        }
    }

    @Test
    void whatSessionsShowAndForWhomTheirSpeakersSpokeIsThere() {
        assertThat(slugs("practices"))
                .containsAll(named(
                        "events",
                        each -> list(each.path("sessions")).stream()
                                .flatMap(session -> texts(session.path("practices")).stream())
                                .toList()));
        assertThat(slugs("organisations"))
                .containsAll(named("events", each -> each.path("sessions").findValuesAsText("organisation")));
    }

    @Test
    void aConceptStandsBelowAnEarlierOneOfItsScheme() {
        assertThat(DemoFiles.records("concept-schemes")).allSatisfy(scheme -> {
            Set<String> seen = new HashSet<>();
            for (JsonNode concept : scheme.path("concepts")) {
                assertThat(seen).containsAll(optional(concept, "broader"));
                assertThat(seen.add(text(concept, "notation"))).isTrue();
                assertThat(text(concept.path("label"), "fr")).isNotBlank();
            }
        });
    }

    @Test
    void territoriesAreNamedOnlyWhereTheyExist() {
        Set<String> known = Stream.concat(
                        TerritoryReferenceTest.read().stream().map(TerritoryReferenceTest::key),
                        DemoFiles.furtherFacts("contracts")
                                .lines()
                                .map(line -> line.split(",", -1)[0] + ":" + line.split(",", -1)[1]))
                .collect(Collectors.toSet());

        assertThat(known)
                .containsAll(named("organisations", each -> territories(each.path("coverage"))))
                .containsAll(named("organisations", each -> territories(each.findValues("territory"))))
                .containsAll(named("practices", each -> territories(each.path("territories"))))
                .containsAll(named("practices", each -> prefixed("QPV:", each.findValuesAsText("qpv"))))
                .containsAll(named("events", each -> prefixed("COMMUNE:", each.findValuesAsText("commune"))));
    }

    @Test
    void theForumKeepsBothDatesAndTheClubMeetsOnTheNextDay() {
        ObjectNode forum = event("cites-cap-2018");
        ObjectNode club = event("club-dev-eco-2018-06");

        assertThat(text(forum, "startsOn")).isEqualTo("2018-06-05");
        assertThat(list(forum.path("claims")))
                .filteredOn(claim -> text(claim, "field").equals("startsOn"))
                .map(claim -> text(claim, "value"))
                .containsExactly("2018-06-05", "2018-06-06");
        assertThat(text(club, "follows")).isEqualTo("cites-cap-2018");
        assertThat(text(club, "startsOn")).isEqualTo("2018-06-06");
    }

    @Test
    void theMeetingInBoulogneHasTwoTitlesAndThreeEqualOrganisers() {
        ObjectNode meeting = event("rencontre-nationale-boulogne-2016");

        assertThat(meeting.path("alternateTitles")).hasSize(1);
        assertThat(meeting.path("organisers").findValuesAsText("organisation"))
                .containsExactly("cner", "cget", "caisse-des-depots");
        assertThat(meeting.path("organisers").findValuesAsText("role")).containsOnly("ORGANISER");
        assertThat(text(meeting.path("sessions").path(0), "format")).isEqualTo("ROUND_TABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "position"})
    void noTwoSessionsOfAnEventAreAlike(String field) {
        assertThat(DemoFiles.records("events"))
                .allSatisfy(each -> assertThat(each.path("sessions").findValuesAsText(field))
                        .doesNotHaveDuplicates());
    }

    private static void assertEarlier(String collection, Function<JsonNode, List<String>> names) {
        Set<String> seen = new HashSet<>();
        for (ObjectNode each : DemoFiles.records(collection)) {
            assertThat(seen).containsAll(names.apply(each));
            seen.add(text(each, "slug"));
        }
    }

    private static List<String> named(String collection, Function<JsonNode, List<String>> names) {
        return DemoFiles.records(collection).stream()
                .flatMap(each -> names.apply(each).stream())
                .toList();
    }

    private static ObjectNode event(String slug) {
        return DemoFiles.records("events").stream()
                .filter(each -> text(each, "slug").equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> slugs(String collection) {
        return named(collection, each -> List.of(text(each, "slug")));
    }

    private static List<String> territories(Iterable<JsonNode> references) {
        List<String> keys = new ArrayList<>();
        references.forEach(each -> keys.add(text(each, "kind") + ":" + text(each, "code")));
        return keys;
    }

    private static List<String> prefixed(String prefix, List<String> codes) {
        return codes.stream().map(prefix::concat).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static List<JsonNode> list(Iterable<JsonNode> array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static List<String> optional(JsonNode node, String field) {
        return node.has(field) ? List.of(text(node, field)) : List.of();
    }
}
