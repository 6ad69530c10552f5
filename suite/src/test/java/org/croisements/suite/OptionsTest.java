package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.croisements.suite.process.SuiteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path HOME = Path.of("/home/project");
    private static final Path HERE = Path.of("/somewhere");

    @Test
    void upListensOnTheLoopbackInterfaceUnlessAskedOtherwise() {
        assertThat(parse("up"))
                .isEqualTo(new Options(
                        Options.Command.UP,
                        8080,
                        "127.0.0.1",
                        false,
                        StartCaches.Use.READ,
                        Path.of("/home/project/.data")));
    }

    @Test
    void takesValuesAfterASpaceOrAnEqualsSign() {
        assertThat(parse("up --port 9000 --host=0.0.0.0 --empty --data kept"))
                .isEqualTo(new Options(
                        Options.Command.UP, 9000, "0.0.0.0", true, StartCaches.Use.READ, Path.of("/somewhere/kept")));
    }

    @Test
    void cachesAreMadeOnAFolderThatIsNobodysData() {
        Options cache = parse("cache");
        assertThat(cache.data()).isEqualTo(Path.of("/home/project/suite/target/training"));
        assertThat(cache.caches()).isEqualTo(StartCaches.Use.MAKE);
        assertThat(cache.port()).as("away from a suite that may be running").isGreaterThanOrEqualTo(20080);
        assertThat(parse("up --no-cache").caches()).isEqualTo(StartCaches.Use.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sing               | Unknown command: sing.
                    up --colour        | Unknown option: --colour.
                    up extra           | Unknown option: extra.
                    up --empty=yes     | Unknown option: --empty.
                    key --port 1       | Unknown option: --port.
                    key --no-cache     | Unknown option: --no-cache.
                    cache --data kept  | Unknown option: --data.
                    cache --port 9000  | Unknown option: --port.
                    up --port          | --port needs a value.
                    up --data=         | --data needs a value.
                    up --port high     | --port takes a number from 1 to 63535, not high.
                    up --port 65000    | --port takes a number from 1 to 63535, not 65000.
                    """)
    void refusesWhatItDoesNotKnowInASentence(String arguments, String sentence) {
        assertThatThrownBy(() -> parse(arguments)).isInstanceOfSatisfying(SuiteFailure.class, failure -> {
            assertThat(failure.sentence()).isEqualTo(sentence + " See ./croisements help.");
            assertThat(failure.exitCode()).isEqualTo(2);
        });
    }

    private static Options parse(String arguments) {
        return Options.parse(List.of(arguments.split(" ", -1)), HOME, HERE);
    }
}
