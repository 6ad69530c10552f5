package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, orders and fields, by the example of five organisations whose names French and bytes sort differently. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationListTest {

    private static final List<String> IN_ORDER = List.of("eau", "ecole", "etampes", "eze", "zut");

    @BeforeEach
    void fiveOrganisations() {
        Directory.empty();
        for (String name : List.of("Zut", "Étampes", "eau", "Eze", "école")) {
            Directory.organisation(name);
        }
    }

    @Test
    void namesAreSortedAsFrenchDoes() {
        assertThat(Directory.slugs(ORGANISATIONS)).isEqualTo(IN_ORDER);
        assertThat(Directory.slugs(ORGANISATIONS + "?sort=-name")).isEqualTo(reversed(IN_ORDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "createdAt", "-updatedAt", "updatedAt,-name"})
    void aWalkMeetsEveryItemOnceInTheWholeListsOrderAndBack(String sort) {
        // Ties in every key but the id.
        for (int i = 0; i < 4; i++) {
            Directory.organisation("Zut", "\"slug\": \"zut-%d\"".formatted(i));
        }
        String list = ORGANISATIONS + "?sort=" + sort;
        var whole = Directory.slugs(list + "&limit=200");

        var pages = new ArrayList<JsonPath>();
        for (String next = list + "&limit=2"; next != null; ) {
            pages.add(Directory.read(next));
            next = pages.get(pages.size() - 1).getString("page.next");
        }
        var back = new ArrayList<String>();
        for (String prev = pages.get(4).getString("page.prev"); prev != null; ) {
            var page = Directory.read(prev);
            back.addAll(0, page.getList("items.slug"));
            prev = page.getString("page.prev");
        }

        assertThat(whole).hasSize(9);
        assertThat(pages).hasSize(5);
        assertThat(pages.stream().flatMap(p -> p.<String>getList("items.slug").stream()))
                .isEqualTo(whole)
                .hasSize(9);
        assertThat(pages).allMatch(p -> p.getInt("page.total") == 9 && p.getInt("page.limit") == 2);
        assertThat(pages.get(0).getString("page.prev")).isNull();
        assertThat(back).isEqualTo(whole.subList(0, 8));
    }

    @Test
    void rowsThatComeAndGoMeanwhileMoveNoOther() {
        var first = Directory.read(ORGANISATIONS + "?limit=2");
        Directory.delete(ORGANISATIONS + "/ecole").statusCode(204);
        Directory.organisation("Ab");
        Directory.organisation("Etre");

        var second = Directory.read(first.getString("page.next"));
        var third = Directory.read(second.getString("page.next"));
        var back = Directory.read(second.getString("page.prev"));

        assertThat(first.getList("items.slug")).isEqualTo(List.of("eau", "ecole"));
        assertThat(second.getList("items.slug")).isEqualTo(List.of("etampes", "etre"));
        assertThat(third.getList("items.slug")).isEqualTo(List.of("eze", "zut"));
        assertThat(back.getList("items.slug")).isEqualTo(List.of("ab", "eau"));
        assertThat(second.getInt("page.total")).isEqualTo(6);
    }

    @Test
    void theLinkHeaderSaysTheSameAsThePage() {
        var second = Directory.get(Directory.read(ORGANISATIONS + "?limit=2").getString("page.next"));

        var page = second.extract().jsonPath();
        second.header(
                "Link",
                "<%s>; rel=\"next\", <%s>; rel=\"prev\""
                        .formatted(page.getString("page.next"), page.getString("page.prev")));
    }

    @Test
    void anEmptyListHasNoPages() {
        Directory.get(ORGANISATIONS + "?kind=MINISTRY")
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("page.total", equalTo(0))
                .body("page.next", nullValue())
                .body("page.prev", nullValue());
    }

    @Test
    void aCursorServesTheListTheFiltersAndTheOrderThatItWasMadeFor() {
        Directory.network("Réseau");
        Directory.network("Autre");
        String cursor = cursor(ORGANISATIONS + "?limit=2&kind=OTHER");

        Directory.get(ORGANISATIONS + "?limit=3&kind=OTHER&fields=slug&cursor=" + cursor)
                .statusCode(200)
                .body("items.slug", contains("etampes", "eze", "zut"));
        refuses(ORGANISATIONS + "?cursor=" + cursor, "CURSOR_MISMATCH");
        refuses(ORGANISATIONS + "?kind=OTHER&kind=COMMUNE&cursor=" + cursor, "CURSOR_MISMATCH");
        refuses(ORGANISATIONS + "?kind=OTHER&sort=-name&cursor=" + cursor, "CURSOR_MISMATCH");
        refuses(ORGANISATIONS + "?kind=OTHER&cursor=" + cursor(Directory.NETWORKS + "?limit=1"), "INVALID_CURSOR");
    }

    @Test
    void aForgedCursorIsRefused() {
        String cursor = cursor(ORGANISATIONS + "?limit=2");
        String turned = (cursor.charAt(30) == 'A' ? "B" : "A") + cursor.substring(31);

        refuses(ORGANISATIONS + "?cursor=" + cursor.substring(0, 30) + turned, "INVALID_CURSOR");
        refuses(ORGANISATIONS + "?cursor=" + cursor + "AAAA", "INVALID_CURSOR");
        refuses(ORGANISATIONS + "?cursor=" + cursor.substring(4), "INVALID_CURSOR");
        refuses(ORGANISATIONS + "?cursor=MTIz", "INVALID_CURSOR");
        refuses(ORGANISATIONS + "?cursor=%24%24", "INVALID_CURSOR");
        refuses(ORGANISATIONS + "?cursor=" + "A".repeat(3_999), "INVALID_CURSOR");
    }

    @Test
    void onlyTheFieldsAskedForAreThere() {
        Directory.get(ORGANISATIONS + "?fields=name,slug&limit=1")
                .statusCode(200)
                .body("items[0].keySet().sort()", contains("name", "slug"));
    }

    @Test
    void aPageOfTheLongestNamesLeadsOn() {
        String name = "𝔸".repeat(199);
        Directory.organisation(name + "a", "\"slug\": \"a\"");
        Directory.organisation(name + "b", "\"slug\": \"b\"");
        String filter = ORGANISATIONS + "?limit=1&sort=name,createdAt,-updatedAt&kind=OTHER&fields=slug&q=%F0%9D%94%B8";

        var first = Directory.read(filter);
        var second = Directory.read(first.getString("page.next"));

        assertThat(first.getList("items.slug")).isEqualTo(List.of("a"));
        assertThat(second.getList("items.slug")).isEqualTo(List.of("b"));
    }

    private static String cursor(String address) {
        return Directory.read(address).getString("page.next").replaceFirst(".*cursor=", "");
    }

    private static void refuses(String address, String code) {
        Api.anonymous().get(address).then().statusCode(400).body("code", equalTo(code));
    }

    private static List<String> reversed(List<String> list) {
        var reversed = new ArrayList<>(list);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
