package org.croisements.suite.proxy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for one address as fast as it is answered. */
record Wrk(Path program, int core) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    /** What a round showed: requests a second, and the milliseconds within which half and nearly all were answered. */
    record Round(double rate, double median, double p99) {}

    /** One round; fails where anything but success was answered, since a rate of errors says nothing. */
    Round run(URI address, int connections, int seconds, List<String> headers)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(), "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", address.toString()));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        Process process = Tools.pinned(core, null, command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(address + ": " + said);
        }
        return new Round(number(RATE, said), millis(MEDIAN, said), millis(P99, said));
    }

    private static double number(Pattern pattern, String said) {
        return Double.parseDouble(found(pattern, said).group(1));
    }

    private static double millis(Pattern pattern, String said) {
        Matcher found = found(pattern, said);
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }

    private static Matcher found(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk did not say what was expected: " + said);
        }
        return matcher;
    }
}
