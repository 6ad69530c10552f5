package org.croisements.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** A folder that the service under test sends its letters to, when it is told to send. */
public final class Mailbox implements QuarkusTestResourceLifecycleManager {

    private static final Pattern LINK = Pattern.compile("#(crl_[A-Za-z0-9_-]+)");

    /** A letter as its reader sees it; {@code enclosed} holds the files, decoded. */
    public record Mail(String to, String subject, String text, List<String> enclosed, String source) {

        /** The token of the link in it. */
        public String link() {
            var found = LINK.matcher(text);
            if (!found.find()) {
                throw new AssertionError("No link in " + text);
            }
            return found.group(1);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "croisements.mail.folder",
                    Files.createTempDirectory("mailbox").toString(),
                    "croisements.mail.every",
                    "off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The folder lies where temporary files do.
    }

    /** Throws away what has come. */
    public static void empty() throws IOException {
        try (var files = Files.list(folder())) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
    }

    /** What has come, in order. */
    public static List<Mail> mails() throws IOException {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .toList();
        }
    }

    private static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("croisements.mail.folder", String.class));
    }

    private static Mail read(Path file) {
        try {
            String source = Files.readString(file, UTF_8);
            String boundary = first(source, "boundary=\"([^\"]+)\"");
            String[] parts = source.split("--" + Pattern.quote(boundary), -1);
            var files = List.of(parts).subList(2, parts.length - 1).stream()
                    .map(Mailbox::decoded)
                    .toList();
            return new Mail(first(source, "\r\nTo: (.*)\r\n"), subject(parts[0]), decoded(parts[1]), files, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String subject(String head) {
        var words = Pattern.compile("=\\?UTF-8\\?B\\?([^?]+)\\?=").matcher(head);
        var text = new StringBuilder();
        while (words.find()) {
            text.append(new String(Base64.getDecoder().decode(words.group(1)), UTF_8));
        }
        return text.toString();
    }

    private static String decoded(String part) {
        return new String(Base64.getMimeDecoder().decode(part.split("\r\n\r\n", 2)[1]), UTF_8);
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return found.group(1);
    }
}
