package org.croisements.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String GOOD = "8c1f0be7a4d2935e6b70ff12c9a83d54";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "8c1f0be7a4d2935e6b70ff12c9a83d5",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "12312312312312312312312312312312312312"
            })
    void aWeakSecretIsRefused(String weak) {
        assertThatThrownBy(() -> new Secrets(weak))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("CROISEMENTS_SECRET needs at least 32 characters");
    }

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        var secrets = new Secrets(GOOD);

        assertThat(secrets.key("one")).hasSize(32).isNotEqualTo(secrets.key("two"));
    }

    @Test
    void replicasDeriveTheSameKeys() {
        assertThat(new Secrets(GOOD).key("one")).isEqualTo(new Secrets(GOOD).key("one"));
    }
}
