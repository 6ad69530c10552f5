package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeMap;
import org.croisements.network.Directory;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A word of names is found whether or not the organisation that is kept in mind for it still has it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class WordHolderTest {

    private static final String HOLDERS = """
            select w.word, o.name from organisation_word w join organisation o on o.id = w.holder
            where w.word in ('villes', 'villas', 'vallees', 'clairieres')
            """;

    private Directory.Made holder;

    /** "Villas" is near enough to be taken for a "villes" that nobody had. */
    @BeforeEach
    void twoNamesWithAWordAndOneNearIt() {
        Directory.empty();
        holder = Directory.organisation("Sept Villes");
        Directory.organisation("Villes au Carré");
        Directory.organisation("Villas au Carré");
        assertThat(Directory.slugs(ORGANISATIONS + "?q=villes%20carree")).containsExactly("villes-au-carre");
    }

    @Test
    void aWordWhoseHolderHasAnotherNameNowIsAWordOfTheOthers() {
        Directory.patch(holder.path(), "{\"name\": \"Sept Bourgs\"}").statusCode(200);

        assertThat(Directory.slugs(ORGANISATIONS + "?q=villes%20carree")).containsExactly("villes-au-carre");
    }

    @Test
    void aWordWhoseHolderIsMergedIsAWordOfTheOthers() {
        var stays = Directory.organisation("Sept Bourgs");
        Directory.add(
                "/api/v1/organisation-merges",
                "{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(holder.id(), stays.id()));

        assertThat(Directory.slugs(ORGANISATIONS + "?q=villes%20carree")).containsExactly("villes-au-carre");
        assertThat(Directory.slugs(ORGANISATIONS + "?q=sept%20villess")).containsExactly("sept-bourgs");
    }

    @Test
    void aWordThatNobodyHasAnyMoreIsTakenForWhatIsNear() {
        var was = Directory.organisation("Trois Brumaires");
        Directory.organisation("Trois Brumaines");
        Directory.patch(was.path(), "{\"name\": \"Trois Monts\"}").statusCode(200);

        assertThat(Directory.slugs(ORGANISATIONS + "?q=brumaires")).containsExactly("trois-brumaines");
    }

    /** The migration, done once more where names are of all sorts, and undone. */
    @Test
    void theMigrationFindsAHolderForEachWordThatIsLeft() throws SQLException, IOException {
        Directory.organisation("Labo", "\"acronym\": \"L.A.B.O.\", \"aliases\": [\"Vallées & Cie\", \"À l'été\"]");
        var goes = Directory.organisation("Clairières");
        var stays = Directory.organisation("Forêts");
        Directory.add(
                "/api/v1/organisation-merges",
                "{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(goes.id(), stays.id()));

        try (Connection connection = Database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table organisation_word drop column holder");
            statement.execute(migration());
            var holders = new TreeMap<String, String>();
            try (var rows = statement.executeQuery(HOLDERS)) {
                while (rows.next()) {
                    holders.put(rows.getString(1), rows.getString(2));
                }
            }
            connection.rollback();

            assertThat(holders)
                    .containsEntry("villes", "Sept Villes")
                    .containsEntry("villas", "Villas au Carré")
                    .containsEntry("vallees", "Labo")
                    .containsEntry("clairieres", "Forêts");
        }
    }

    private static String migration() throws IOException {
        try (var file = Objects.requireNonNull(
                WordHolderTest.class.getResourceAsStream("/db/migration/V80__holder_of_a_word.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
