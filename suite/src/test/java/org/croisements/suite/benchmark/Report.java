package org.croisements.suite.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Results as a table in Markdown, for reading now and for the documentation. */
final class Report {

    private static final Path FOLDER = Path.of("target", "benchmarks");

    private final String name;
    private final List<Result> results = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Report(String name) {
        this.name = name;
    }

    /** Adds a result and gives it back; says it at once, since the next may fail. */
    Result add(Result result) {
        results.add(result);
        System.out.println(result);
        return result;
    }

    /** A sentence under the table, such as a ratio of two results. */
    void remark(String sentence) {
        remarks.add(sentence);
    }

    /** Prints the table and keeps it in {@code suite/target/benchmarks}. */
    void finish() throws IOException {
        String text = text();
        System.out.println(text);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".md"), text);
    }

    private String text() {
        Set<String> processes = new TreeSet<>();
        results.forEach(result -> processes.addAll(result.processorTime().keySet()));
        StringBuilder text = new StringBuilder("| | callers | calls a second | median | 99 % under |");
        processes.forEach(
                process -> text.append(" processor time of ").append(process).append(" |"));
        text.append("\n|").append(" --- |".repeat(5 + processes.size())).append('\n');
        for (Result result : results) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.2f ms | %.2f ms |",
                    result.what(),
                    result.callers(),
                    result.perSecond(),
                    result.median(),
                    result.p99()));
            processes.forEach(process -> text.append(String.format(
                    Locale.ROOT, " %.2f ms |", result.processorTime().getOrDefault(process, 0.0))));
            text.append('\n');
        }
        remarks.forEach(remark -> text.append('\n').append(remark).append('\n'));
        return text.toString();
    }
}
