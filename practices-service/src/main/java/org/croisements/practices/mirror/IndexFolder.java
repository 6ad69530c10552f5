package org.croisements.practices.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Where a process keeps its index, beside those of others: a folder that is gone when the process is. */
final class IndexFolder {

    private static final String PREFIX = "croisements-index-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,10})-.*");

    private IndexFolder() {}

    /** A new folder; those of processes that were killed are taken away. */
    static Path create() {
        try {
            Path all = Path.of(System.getProperty("java.io.tmpdir"));
            try (Stream<Path> folders = Files.list(all)) {
                folders.filter(IndexFolder::isLeft).forEach(IndexFolder::delete);
            }
            return Files.createTempDirectory(
                    all, PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Directory open(Path folder) {
        try {
            return new MMapDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Takes a folder away as far as it can be. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What is left costs room on a disk only; the next start tries again.
            return;
        }
    }
}
