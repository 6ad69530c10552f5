package org.croisements.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.security.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private final Cursors cursors = new Cursors(new Secrets("a secret of the tests, long enough to be one"));

    @Test
    void aCursorGivesBackWhatItCarries() {
        String cursor = cursors.encode("events", List.of("next", "-startsOn", "2018-06-05", "é"));

        assertThat(cursors.decode("events", cursor)).containsExactly("next", "-startsOn", "2018-06-05", "é");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = cursors.encode("events", List.of("next"));

        assertRefused("practices", cursor);
    }

    @Test
    void aCursorOfAnotherSecretIsRefused() {
        var others = new Cursors(new Secrets("another secret of the tests, long enough too"));

        assertRefused("events", others.encode("events", List.of("next")));
    }

    @Test
    void noChangedCharacterPasses() {
        String cursor = cursors.encode("events", List.of("next", "2018-06-05"));

        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertRefused("events", cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é"})
    void garbageIsRefused(String cursor) {
        assertRefused("events", cursor);
    }

    private void assertRefused(String kind, String cursor) {
        assertThatThrownBy(() -> cursors.decode(kind, cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(CommonProblem.INVALID_CURSOR));
    }
}
