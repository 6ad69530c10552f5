package org.croisements.network.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.PEOPLE;

import ezvcard.Ezvcard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PersonCardTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aCardHoldsWhatThePersonShowsAndNothingElse() {
        Directory.organisation("Employeur");
        Directory.organisation("Ancien");
        var anne = Directory.person("Anne", "Martin", """
                "email": "anne@example.org", "phone": "+33 1 22", "biography": "Une vie",
                "affiliations": [{"organisation": "employeur", "title": "Directrice"},
                                 {"organisation": "ancien", "title": "Stagiaire", "to": "2010"}]
                """);
        Directory.agree(anne, "PUBLIC", "NAME", "FUNCTIONS", "EMAIL");

        var answer = Directory.get(anne.path() + ".vcf").statusCode(200).extract();
        var card = Ezvcard.parse(answer.asString()).first();

        assertThat(answer.contentType()).startsWith("text/vcard");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(card.getFormattedName().getValue()).isEqualTo("Anne Martin");
        assertThat(card.getStructuredName().getFamily()).isEqualTo("Martin");
        assertThat(card.getTitles()).extracting(t -> t.getValue()).containsExactly("Directrice");
        assertThat(card.getOrganization().getValues()).containsExactly("Employeur");
        assertThat(card.getEmails()).extracting(e -> e.getValue()).containsExactly("anne@example.org");
        assertThat(card.getTelephoneNumbers()).isEmpty();
        assertThat(card.getNotes()).isEmpty();
    }

    @Test
    void aListOfCardsHasThoseWhoShowTheirName() {
        Directory.networkPerson("Anne", "Martin");
        Directory.publicPerson("Benoît", "Durand");

        String cards = Directory.get(PEOPLE + ".vcf").statusCode(200).extract().asString();

        assertThat(Ezvcard.parse(cards).all())
                .extracting(card -> card.getFormattedName().getValue())
                .containsExactly("Benoît Durand");
    }

    @Test
    void nothingInATextIsAPartOfTheCardsForm() {
        String hostile = "A;B,C\\\\n:D\\\"BEGIN:VCARD";
        var anne = Directory.person("Anne", hostile, "\"biography\": \"un\\nEND:VCARD\\nBEGIN:VCARD\"");
        Directory.agree(anne, "PUBLIC", "NAME", "BIOGRAPHY");

        var answer = Directory.get(anne.path() + ".vcf").statusCode(200).extract();
        var cards = Ezvcard.parse(answer.asString()).all();

        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).getStructuredName().getFamily()).isEqualTo("A;B,C\\n:D\"BEGIN:VCARD");
        assertThat(cards.get(0).getNotes().get(0).getValue()).isEqualTo("un\nEND:VCARD\nBEGIN:VCARD");
        assertThat(answer.asString().split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
}
