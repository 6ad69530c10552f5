package org.croisements.suite.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.croisements.suite.process.Folders;
import org.croisements.suite.process.SuiteFailure;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per version from the library that carries them for this machine. */
final class PostgresBinaries {

    private static final Pattern LIBRARY = Pattern.compile("([^/]+)\\.jar!");

    private PostgresBinaries() {}

    /** The folder that has {@code bin/postgres}, unpacked under {@code shelf} if it is not there yet. */
    static Path unpack(Path shelf) {
        URL archive = archive();
        Matcher library = LIBRARY.matcher(archive.toString());
        Path folder = shelf.resolve(library.find() ? library.group(1) : "postgresql");
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(shelf);
            Path unfinished = Files.createTempDirectory(shelf, "unpacking-");
            try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16)) {
                extract(in, unfinished);
            }
            // The account that PostgreSQL runs as must be able to read them.
            setMode(unfinished, 0755);
            try {
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Folders.delete(unfinished);
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
            return folder;
        } catch (IOException e) {
            throw SuiteFailure.because("PostgreSQL cannot be unpacked to " + shelf + ": " + e.getMessage() + ".");
        }
    }

    private static URL archive() {
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        @Nullable URL archive = PostgresBinaries.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (archive == null) {
            throw SuiteFailure.because("There is no PostgreSQL for this machine (" + system + ", "
                    + System.getProperty("os.arch") + ") in the build; Linux and macOS on amd64 and arm64 have one.");
        }
        return archive;
    }

    private static void extract(InputStream xz, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(xz))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("an entry leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    extractFile(tar, entry, file);
                }
            }
        }
    }

    private static void extractFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("a hard link in the archive: " + entry.getName());
        } else {
            Files.copy(tar, file);
            setMode(file, (entry.getMode() & 0100) == 0 ? 0644 : 0755);
        }
    }

    private static void setMode(Path file, int mode) throws IOException {
        Files.setAttribute(file, "unix:mode", mode);
    }
}
