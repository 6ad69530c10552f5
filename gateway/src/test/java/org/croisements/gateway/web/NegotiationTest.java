package org.croisements.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | application/yaml",
                "*/* | application/yaml",
                "application/json | application/json",
                "APPLICATION/JSON | application/json",
                "application/yaml;q=0.5, application/json | application/json",
                "application/json;q=0.5, */*;q=0.1 | application/json",
                "application/json;q=0, */* | application/yaml",
                "text/html | application/yaml",
                "application/json;q=much | application/yaml"
            })
    void theBestOfferIsTakenAndTheFirstWhereNothingFits(String accept, String chosen) {
        assertThat(Negotiation.preferred(accept, "application/yaml", "application/json"))
                .isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | fr", "fr-FR | fr", "en-GB, fr;q=0.9 | en", "de, fr;q=0.1 | fr", "* | en", "de | en"})
    void frenchOrEnglish(String language, String chosen) {
        assertThat(Negotiation.preferred(language, "en", "fr")).isEqualTo(chosen);
    }
}
