package org.croisements.kit.imports;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.croisements.kit.problem.ProblemException;

/** The lines of a CSV file behind its header; commas or, as French spreadsheets write it, semicolons between cells. */
final class CsvFile {

    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_HEADER = 8_000;

    private CsvFile() {}

    static Stream<FileLine> lines(BufferedReader text, Columns columns, List<String> required) throws IOException {
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(LONGEST_CELL)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        var records = reader.iterator();
        var header = header(records, columns, required);
        Iterable<CsvRecord> rest = () -> records;
        return StreamSupport.stream(rest.spliterator(), false).map(line -> line(line, header, columns));
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER - 1];
        int length = Math.max(0, text.read(start));
        text.reset();
        String line = new String(start, 0, length).lines().findFirst().orElse("");
        return line.contains(";") && !line.contains(",") ? ';' : ',';
    }

    private static List<String> header(Iterator<CsvRecord> records, Columns columns, List<String> required) {
        var header = columns.named(
                records.hasNext()
                        ? records.next().getFields().stream().map(String::strip).toList()
                        : List.of());
        var faults = columns.faults(header, required);
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    INVALID_BODY,
                    "The header is wrong; its columns may be %s".formatted(columns.names()),
                    faults.subList(0, Math.min(100, faults.size())));
        }
        return header;
    }

    private static FileLine line(CsvRecord line, List<String> header, Columns columns) {
        int number = (int) line.getStartingLineNumber();
        return line.getFieldCount() == header.size()
                ? new FileLine(number, columns.tree(header, line.getFields()), null)
                : FileLine.wrong(
                        number,
                        "FIELD_COUNT",
                        "%d fields where %d are expected".formatted(line.getFieldCount(), header.size()));
    }
}
