package org.croisements.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.croisements.suite.process.SuiteFailure;

/**
 * The start-up caches: the classes of a program as a JVM has read, checked and linked them, so that the next start need
 * not do it again. A cache fits one JVM, one build and one command line; its name says which, and the JVM itself passes
 * over one that does not fit.
 */
final class StartCaches {

    /** What a start does with them. */
    enum Use {
        /** Starts from those that fit. */
        READ,
        /** Starts without, and each program leaves one when it ends. */
        MAKE,
        NONE
    }

    /** From this version on a cache holds linked classes and profiles; before it, classes that were read and checked. */
    private static final int AHEAD_OF_TIME = 25;

    private static final String UNFINISHED = ".unfinished";

    private final Path home;
    private final Use use;

    StartCaches(Path home, Use use) {
        this.home = home;
        this.use = use;
    }

    /** The command that starts a program, with what makes it read or leave a cache. */
    List<String> with(Module module, List<String> command) {
        Path cache = file(module, command);
        if (use == Use.MAKE) {
            makeFolder(module);
        }
        boolean ahead = Runtime.version().feature() >= AHEAD_OF_TIME;
        String option =
                switch (use) {
                    case READ ->
                        Files.isReadable(cache) ? (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache : "";
                    case MAKE -> (ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + unfinished(cache);
                    case NONE -> "";
                };
        if (option.isEmpty()) {
            return command;
        }
        List<String> longer = new ArrayList<>(command);
        longer.add(1, option);
        return List.copyOf(longer);
    }

    /** Whether this start reads a cache of this program. */
    boolean fits(Module module, List<String> command) {
        return use == Use.READ && Files.isReadable(file(module, command));
    }

    /** Whether there are caches of this program, but for another JVM or another build. */
    boolean areOutdated(Module module, List<String> command) {
        return use == Use.READ && !fits(module, command) && !list(module).isEmpty();
    }

    /** Puts the cache that a program left when it ended in the place of all its earlier ones. */
    void keep(Module module, List<String> command) {
        Path cache = file(module, command);
        if (!Files.isRegularFile(unfinished(cache))) {
            throw SuiteFailure.because(module.programName() + " left no cache; this Java, "
                    + System.getProperty("java.vm.name") + " " + Runtime.version() + ", makes none.");
        }
        try {
            Files.move(unfinished(cache), cache, StandardCopyOption.ATOMIC_MOVE);
            for (Path other : list(module)) {
                if (!other.equals(cache)) {
                    Files.delete(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeFolder(Module module) {
        try {
            Files.createDirectories(folder(module));
        } catch (IOException e) {
            throw SuiteFailure.because("The caches cannot be written to " + folder(module) + "; run as its owner.");
        }
    }

    private List<Path> list(Module module) {
        if (!Files.isDirectory(folder(module))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder(module))) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path folder(Module module) {
        return home.resolve(Path.of(module.programName(), "target", "start-cache"));
    }

    private Path file(Module module, List<String> command) {
        return folder(module).resolve(fingerprint(command));
    }

    private static Path unfinished(Path cache) {
        return cache.resolveSibling(cache.getFileName() + UNFINISHED);
    }

    /** What a cache depends on: the JVM, the options and path of the jar, and when that was built. */
    private static String fingerprint(List<String> command) {
        try {
            Path jar = Path.of(command.get(command.size() - 1));
            String what = String.join(
                    "\n",
                    System.getProperty("java.vm.name"),
                    System.getProperty("java.vm.version"),
                    Files.getLastModifiedTime(jar).toString(),
                    String.join("\n", command));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
