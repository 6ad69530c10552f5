package org.croisements.suite.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** The log of one process: appended to, set aside once it is large, its end shown when the process fails. */
public record LogFile(Path path) {

    private static final long LARGE = 20L * 1024 * 1024;
    private static final int END = 64 * 1024;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*");

    /** Moves a large log to {@code .1}; called before a process starts, the only moment when nobody writes to it. */
    public void rotate() {
        try {
            if (Files.exists(path) && Files.size(path) > LARGE) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines that say something, at most so many; none when there is no log. */
    public List<String> lastLines(int count) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(END, file.length());
            byte[] end = new byte[length];
            file.seek(file.length() - length);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            !line.isBlank() && !STACK_FRAME.matcher(line).matches())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The end of the log as a paragraph to put under a sentence. */
    public String end() {
        List<String> lines = lastLines(12);
        if (lines.isEmpty()) {
            return "\n  (its log " + path + " is empty)";
        }
        return "\n  The end of " + path + ":\n    " + String.join("\n    ", lines);
    }
}
