package org.croisements.network.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.FEED;
import static org.croisements.network.Directory.PEOPLE;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.network.profile.PersonField;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person did not agree to show is in no answer, whatever is asked and in whatever form. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PersonVisibilityTest {

    /** What of each field stands in the whole entry, and nowhere else. */
    private static final Map<PersonField, String> MARKS = Map.of(
            PersonField.FUNCTIONS, "Directrice Xylophone",
            PersonField.MANDATES, "COORDINATOR",
            PersonField.EXPERTISE, "Xerographie",
            PersonField.BIOGRAPHY, "Née un jour de xystre",
            PersonField.PHOTO, "xenon.jpg",
            PersonField.EMAIL, "xavier@example.org",
            PersonField.PHONE, "+33 9 88 77 66 55");

    private Made anne;
    private Made club;

    @BeforeEach
    void somebodyWithAllThatThereIs() {
        Directory.empty();
        Directory.organisation("Employeur");
        club = Directory.network("Réseau");
        anne = entered("Anne", "Martin", """
                , "affiliations": [{"organisation": "employeur", "title": "Directrice Xylophone", "from": "2014"}],
                "expertise": [{"label": "Xerographie", "concept": "themes:xerographie"}],
                "biography": "Née un jour de xystre", "photo": {"url": "https://example.org/xenon.jpg"},
                "email": "xavier@example.org", "phone": "+33 9 88 77 66 55", "sources": [{"label": "Xanthe"}]
                """);
        Directory.add(
                club.path() + "/memberships",
                "{\"person\": \"%s\", \"role\": \"COORDINATOR\", \"from\": \"2015\"}".formatted(anne.id()));
        Directory.publicPerson("Benoît", "Durand");
    }

    @ParameterizedTest
    @EnumSource(
            value = PersonField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NAME"})
    void aFieldThatIsNotForEverybodyIsInNoAnswerForThem(PersonField field) {
        agreeToAllBut(field, "PUBLIC");

        String said = everythingSaidTo(Api::anonymous);

        assertThat(said).contains("Martin").doesNotContain(MARKS.get(field));
        MARKS.forEach((other, mark) -> {
            if (other != field) {
                assertThat(said).as("what was agreed to").contains(mark);
            }
        });
        assertThat(said.contains("Xanthe")).isEqualTo(field != PersonField.FUNCTIONS);
    }

    @ParameterizedTest
    @EnumSource(
            value = PersonField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NAME"})
    void whatIsForTheNetworkIsForNobodyElse(PersonField field) {
        Directory.agree(anne, "PUBLIC", "NAME");
        Directory.agree(anne, "NETWORK", field.name());

        assertThat(everythingSaidTo(Api::anonymous)).doesNotContain(MARKS.get(field));
        assertThat(everythingSaidTo(() -> RightsRules.as("visitor", "network:write")))
                .doesNotContain(MARKS.get(field));
        assertThat(everythingSaidTo(() -> RightsRules.as("partner-unscoped", "network:write")))
                .doesNotContain(MARKS.get(field));
        assertThat(everythingSaidTo(() -> Api.as(Role.MEMBER, RightsRules.ELSEWHERE)))
                .contains(MARKS.get(field));
    }

    @ParameterizedTest
    @EnumSource(
            value = PersonField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NAME"})
    void whatIsForTheCentreIsForItsMembersOnly(PersonField field) {
        Directory.agree(anne, "NETWORK", "NAME");
        Directory.agree(anne, "CENTRE", field.name());

        for (String role : List.of(Role.MEMBER, Role.EDITOR, Role.CENTRE_ADMIN)) {
            assertThat(everythingSaidTo(() -> Api.as(role, RightsRules.ELSEWHERE)))
                    .contains("Martin")
                    .doesNotContain(MARKS.get(field));
        }
        assertThat(everythingSaidTo(() -> Api.as(Role.MEMBER))).contains(MARKS.get(field));
    }

    @Test
    void withoutTheNameNothingIsShown() {
        Directory.agree(anne, "PUBLIC", "FUNCTIONS", "MANDATES", "EMAIL");

        assertThat(everythingSaidTo(Api::anonymous))
                .doesNotContain("Martin")
                .doesNotContain(anne.id())
                .doesNotContain(MARKS.values());
        Directory.get(anne.path()).statusCode(404);
    }

    @Test
    void aFilterDoesNotFindByWhatItsCallerMayNotSee() {
        Directory.agree(anne, "PUBLIC", "NAME");
        var byField = Map.of(
                "organisation=employeur", "FUNCTIONS",
                "organisation=employeur&on=2020-01-01", "FUNCTIONS",
                "network=reseau", "MANDATES",
                "network=reseau&on=2020-01-01", "MANDATES",
                "expertise=xerographie", "EXPERTISE",
                "on=2014-06-01", "FUNCTIONS");

        byField.forEach((query, field) -> {
            assertThat(Directory.slugs(PEOPLE + "?" + query)).as(query).isEmpty();
            assertThat(Directory.read(PEOPLE + "?" + query).getInt("page.total"))
                    .isZero();

            var consent = Directory.agree(anne, "PUBLIC", field);
            assertThat(Directory.slugs(PEOPLE + "?" + query)).as(query).containsExactly(slug());
            Directory.withdraw(consent);
        });
        assertThat(Directory.slugs(PEOPLE + "?on=2020-01-01")).isEmpty();
    }

    @Test
    void aChangeOfWhatIsNotShownLeavesNoTrace() {
        Directory.agree(anne, "PUBLIC", "NAME", "FUNCTIONS");
        Directory.agree(anne, "NETWORK", "EMAIL");
        var before = Directory.feedHead();
        String tag = tagOf(anne.path());
        String listTag = tagOf(PEOPLE);
        String body = Directory.get(anne.path()).extract().asString();
        String csv = wholeAnswer(PEOPLE + ".csv");

        Directory.patch(
                        anne.path(),
                        "{\"phone\": \"+33 1 11\", \"email\": \"a@example.org\", \"biography\": \"Autre\"}")
                .statusCode(200);
        Directory.agree(anne, "NETWORK", "PHONE", "BIOGRAPHY");

        assertThat(tagOf(anne.path())).isEqualTo(tag);
        assertThat(tagOf(PEOPLE)).isEqualTo(listTag);
        assertThat(Directory.get(anne.path()).extract().asString()).isEqualTo(body);
        assertThat(wholeAnswer(PEOPLE + ".csv")).isEqualTo(csv);
        assertThat(Directory.feedAfter(before).getList("items")).isEmpty();
        Api.anonymous().header("If-None-Match", tag).get(anne.path()).then().statusCode(304);
    }

    @Test
    void aTagOfOneAudienceIsNoneOfAnother() {
        Directory.agree(anne, "PUBLIC", "NAME");
        Directory.agree(anne, "NETWORK", "PHONE");
        String known = tagOf(anne.path());

        Api.as(Role.MEMBER, RightsRules.ELSEWHERE)
                .header("If-None-Match", known)
                .get(anne.path())
                .then()
                .statusCode(200)
                .body("phone", equalTo("+33 9 88 77 66 55"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/%s", ".csv", ".ndjson", "?fields=familyName"})
    void nothingSaidOfPeopleIsKeptByACache(String suffix) {
        Directory.agree(anne, "PUBLIC", "NAME");

        Directory.get(PEOPLE + suffix.formatted(anne.id())).statusCode(200).header("Cache-Control", "no-store");
        Api.as(Role.NETWORK_ADMIN)
                .get(PEOPLE + suffix.formatted(anne.id()))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    private static Made entered(String givenName, String familyName, String more) {
        var answer = Api.as(Role.EDITOR)
                .contentType(Directory.JSON)
                .body("{\"givenName\": \"%s\", \"familyName\": \"%s\"%s}".formatted(givenName, familyName, more))
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .extract();
        return Made.of(PEOPLE, answer);
    }

    private void agreeToAllBut(PersonField field, String audience) {
        var fields = new ArrayList<String>();
        for (var each : PersonField.values()) {
            if (each != field) {
                fields.add(each.name());
            }
        }
        Directory.agree(anne, audience, fields.toArray(String[]::new));
    }

    private String slug() {
        return anne.slug();
    }

    private static String tagOf(String address) {
        return Directory.get(address).statusCode(200).extract().header("ETag");
    }

    /** An answer with its headers, but for the request's own id. */
    private static String wholeAnswer(String address) {
        var answer = Directory.get(address).statusCode(200).extract();
        return answer.header("ETag") + answer.header("Last-Modified") + answer.asString();
    }

    /** All that the service answers to somebody who asks for people in every way there is. */
    private String everythingSaidTo(Supplier<RequestSpecification> caller) {
        String members = club.path() + "/memberships";
        var said = new StringBuilder();
        for (String address : List.of(
                PEOPLE,
                PEOPLE + "/" + anne.id(),
                PEOPLE + "/" + anne.slug(),
                PEOPLE + ".csv",
                PEOPLE + ".csv?limit=1",
                PEOPLE + ".ndjson",
                PEOPLE + ".vcf",
                PEOPLE + "/" + anne.id() + ".vcf",
                PEOPLE + "?fields=slug,biography,photo,email,phone,expertise,affiliations,mandates,sources",
                PEOPLE + "?q=martin",
                PEOPLE + "?on=2020-01-01",
                PEOPLE + "?sort=-name&limit=1",
                members,
                members + ".csv",
                members + ".ndjson",
                members + "?role=COORDINATOR",
                club.path(),
                "/api/v1/organisations/employeur",
                FEED,
                FEED + ".ndjson",
                FEED + "?type=person",
                FEED + "?type=membership",
                PEOPLE + "/" + anne.id() + "/consents",
                PEOPLE + "/" + anne.id() + "/export")) {
            var answer = caller.get().get(address);
            if (answer.statusCode() < 400) {
                said.append(answer.asString());
                answer.headers().forEach(header -> said.append(header).append('\n'));
            }
        }
        return said.toString();
    }
}
