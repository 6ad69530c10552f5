package org.croisements.events.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/** Writes each letter into a file that mail programs open; whole or not at all, and once, however often it is sent. */
final class MailFolder implements Post {

    private final Path folder;
    private final String from;
    private final Clock clock;

    MailFolder(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(letter.id() + ".unfinished");
            Files.write(unfinished, MimeText.of(letter, from, clock.instant()));
            Files.move(
                    unfinished,
                    folder.resolve(letter.id() + ".eml"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
