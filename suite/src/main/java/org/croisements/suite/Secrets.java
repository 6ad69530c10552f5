package org.croisements.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.croisements.suite.process.SuiteFailure;

/** The passwords and keys that the launcher made at the first start, in a file only its owner reads. */
record Secrets(Map<String, String> values) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    /** 43 letters of 62 are 256 bits. */
    private static final int LENGTH = 43;

    private static final String SUPERUSER = "postgres.password";
    private static final String SECRET = "croisements.secret";

    String superuserPassword() {
        return get(SUPERUSER);
    }

    String passwordOf(Module module) {
        return get(passwordName(module));
    }

    /** What the services derive their keys from. */
    String secret() {
        return get(SECRET);
    }

    /** Reads the file, or makes it; {@code inUse} tells whether data exist that need the former secrets. */
    static Secrets keep(Path file, boolean inUse) {
        if (!Files.exists(file)) {
            if (inUse) {
                throw SuiteFailure.because("The data in " + file.resolveSibling("postgresql") + " cannot be opened"
                        + " without " + file + "; put that file back.");
            }
            make(file);
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw SuiteFailure.because(file + " cannot be read: " + e.getMessage() + ".");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names()) {
            String value = properties.getProperty(name, "");
            if (!value.matches("[A-Za-z0-9]{32,}")) {
                throw SuiteFailure.because(file + " must hold " + name + ": at least 32 letters and digits.");
            }
            values.put(name, value);
        }
        return new Secrets(Map.copyOf(values));
    }

    private static void make(Path file) {
        SecureRandom random = new SecureRandom();
        String text = names().stream()
                .map(name -> name + "=" + random(random) + "\n")
                .collect(Collectors.joining(
                        "", "# Made at the first start; the data cannot be opened without it.\n", ""));
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, DataFolder.ownerOnly("rw-------"));
            Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(SecureRandom random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static List<String> names() {
        return List.of(
                SUPERUSER,
                passwordName(Module.EVENTS),
                passwordName(Module.PRACTICES),
                passwordName(Module.NETWORK),
                SECRET);
    }

    private static String passwordName(Module module) {
        return module.database() + ".password";
    }

    private String get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
