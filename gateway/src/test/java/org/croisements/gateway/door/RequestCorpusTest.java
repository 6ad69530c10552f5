package org.croisements.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that two programs could read in two ways: what passes, the service sees as the gateway did. */
@QuarkusTest
class RequestCorpusTest extends GatewayTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|(.))");
    private static final Pattern STATUS = Pattern.compile("(?:^|[^\\w])HTTP/1\\.[01] (\\d{3}) ");

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void whatPassesIsSeenAlikeOnBothSides(Line line) {
        List<String> seen = new CopyOnWriteArrayList<>();
        services.events.behave(request -> request.body().onSuccess(body -> {
            seen.add("%s %s %s".formatted(request.method(), request.uri(), body.length() == 0 ? "-" : body));
            request.response().end();
        }));

        String answers = raw(line.bytes()).text();

        assertThat(STATUS.matcher(answers).results().map(found -> found.group(1)))
                .as(answers)
                .containsExactly(line.statuses().split(" "));
        assertThat(String.join(" & ", seen)).isEqualTo(line.seen());
        assertThat(services.practices.seen()).isEmpty();
        assertThat(services.network.seen()).isEmpty();
    }

    static Stream<Line> corpus() throws IOException {
        try (InputStream in = RequestCorpusTest.class.getResourceAsStream("/corpus/requests.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(RequestCorpusTest::read);
        }
    }

    private static Line read(String line) {
        String[] parts = line.split(" \\| ", 4);
        Matcher escapes = ESCAPE.matcher(parts[3]);
        String bytes = escapes.replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) != null
                        ? Character.toString(Integer.parseInt(found.group(1), 16))
                        : switch (found.group(2)) {
                            case "r" -> "\r";
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "0" -> "\0";
                            default -> found.group(2);
                        }));
        return new Line(parts[0], parts[1].strip(), parts[2].strip(), bytes);
    }

    private record Line(String name, String statuses, String seen, String bytes) {

        @Override
        public String toString() {
            return name;
        }
    }
}
