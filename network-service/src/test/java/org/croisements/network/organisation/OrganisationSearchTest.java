package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search by name. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationSearchTest {

    @BeforeEach
    void someCentres() {
        Directory.empty();
        Directory.centre("RésO Villes");
        Directory.centre("Villes au Carré");
        Directory.centre(
                "Labo Cités", "\"aliases\": [\"Centre de ressources et d'échanges pour le développement social\"]");
        Directory.organisation("Rennes Métropole");
        Directory.organisation(
                "CGET", "\"acronym\": \"CGET\", \"aliases\": [\"Commissariat général à l'égalité des territoires\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RésOvilles              | TEXT | reso-villes",
                "RESO VILLES             | TEXT | reso-villes",
                "villes                  | TEXT | reso-villes villes-au-carre",
                "resoviles               | TYPO | reso-villes",
                "Reso Viles              | TYPO | reso-villes",
                "Villes au Care          | TYPO | villes-au-carre",
                "rennes metropol         | TEXT | rennes-metropole",
                "Renes Metropole         | TYPO | rennes-metropole",
                "comissariat general     | TYPO | cget",
                "CGEY                    | TYPO | cget",
                "ANRU                    | -    | -",
                "xyz                     | -    | -",
                "zzzzzzzzzzzz            | -    | -",
            })
    void aTypoIsForgivenAndSaid(String text, String match, String slugs) {
        var found =
                Directory.read(ORGANISATIONS + "?q=" + text.replace(" ", "%20").replace("é", "%C3%A9"));

        assertThat(found.getList("items.slug", String.class))
                .containsExactlyInAnyOrder(slugs == null ? new String[0] : slugs.split(" "));
        assertThat(found.getList("items.match", String.class)).allMatch(said -> said.equals(match));
    }

    @Test
    void aListWithoutASearchSaysNothingOfMatches() {
        assertThat(Directory.read(ORGANISATIONS).getList("items.match")).containsOnlyNulls();
    }

    @Test
    void whereOneNameHasTheTextNothingElseIsOffered() {
        Directory.organisation("Reso Viles");

        assertThat(Directory.slugs(ORGANISATIONS + "?q=resoviles")).containsExactly("reso-viles");
        assertThat(Directory.slugs(ORGANISATIONS + "?q=resoviles&kind=RESOURCE_CENTRE"))
                .isEmpty();
    }

    @Test
    void hitsByTypoComeInPagesToo() {
        for (int i = 0; i < 5; i++) {
            Directory.organisation("Horizon " + i);
        }

        var first = Directory.read(ORGANISATIONS + "?q=horizom&limit=3");
        var second = Directory.read(first.getString("page.next"));

        assertThat(first.getInt("page.total")).isEqualTo(5);
        assertThat(first.getList("items.name", String.class)).containsExactly("Horizon 0", "Horizon 1", "Horizon 2");
        assertThat(second.getList("items.name", String.class)).containsExactly("Horizon 3", "Horizon 4");
        assertThat(second.getList("items.match", String.class)).containsOnly("TYPO");
    }
}
