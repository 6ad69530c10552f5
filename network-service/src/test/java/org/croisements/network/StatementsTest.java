package org.croisements.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the reads that are asked most go to the database: as often for two hundred records as for one. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class StatementsTest {

    @BeforeEach
    void aFewCentres() {
        Directory.empty();
        for (String name : new String[] {"Alpha", "Bravo", "Charlie", "Delta"}) {
            Directory.centre(name + " Ressources", "\"coverage\": [{\"kind\": \"REGION\", \"code\": \"53\"}]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a page, coverage, snapshot, total                    | 5 | ?limit=2
            all on one page: nothing to count                    | 3 | ?limit=200
            a name: whether it is there                          | 4 | ?q=alpha
            a typo in one of two words: the words near it        | 6 | ?q=Alpho%20Ressources
            a typo in a name of one word                         | 5 | ?q=bravvo
            nothing like it                                      | 4 | ?q=zzzzzzzz
            """)
    void aListOfOrganisations(String why, int statements, String query) {
        assertThat(Statements.of(ORGANISATIONS + query)).as(why).hasSize(statements);
    }

    @Test
    void oneOrganisation() {
        assertThat(Statements.of(ORGANISATIONS + "/alpha-ressources")).hasSize(7);
    }

    @Test
    void coverageOfACommune() {
        TerritoryFiles.take("REFERENCE", """
                kind,code,name,parents
                REGION,53,Bretagne,
                COMMUNE,35238,Rennes,REGION:53
                """);

        assertThat(Statements.of("/api/v1/coverage?commune=35238")).hasSize(5);
    }
}
