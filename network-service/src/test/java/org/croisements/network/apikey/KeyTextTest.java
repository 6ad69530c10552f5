package org.croisements.network.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    private static final String BODY = "crs_0123456789ab_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @Test
    void theChecksumIsTheCrcOfWhatStandsBeforeIt() {
        String text = KeyText.random().text();
        int last = text.lastIndexOf('_');
        var crc = new CRC32();
        crc.update(text.substring(0, last).getBytes(StandardCharsets.US_ASCII));

        long checksum =
                text.substring(last + 1).chars().mapToLong(DIGITS::indexOf).reduce(0, (sum, d) -> sum * 62 + d);

        assertThat(checksum).isEqualTo(crc.getValue());
    }

    @Test
    void aNewKeyHasTheFormThatScannersLookFor() {
        assertThat(KeyText.random().text()).matches("crs_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}");
    }

    @Test
    void aKeyIsReadBack() {
        var key = KeyText.random();

        assertThat(KeyText.parse(key.text())).contains(key);
    }

    @Test
    void noTwoKeysAreTheSame() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(KeyText.random().text());
        }

        assertThat(ids).hasSize(1_000);
    }

    @Test
    void aKeyWithOneLetterChangedIsNone() {
        String text = KeyText.random().text();
        char other = text.charAt(30) == 'a' ? 'b' : 'a';

        assertThat(KeyText.parse(text.substring(0, 30) + other + text.substring(31)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crs_", "crs_0123456789ab_short_000000", BODY, BODY + "_000000", BODY + "_0000000"})
    void whatHasNotTheFormIsNoKey(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }

    @Test
    void aKeySaysNothingOfItsSecretInLogs() {
        var key = KeyText.random();

        assertThat(key.toString()).isEqualTo("crs_" + key.id());
    }
}
