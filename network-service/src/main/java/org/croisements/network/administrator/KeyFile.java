package org.croisements.network.administrator;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.croisements.network.apikey.KeyText;

/** The file that holds the administrator's key, which only its owner may read. */
record KeyFile(Path path) {

    /** The key in the file, if there is a file. */
    Optional<KeyText> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String text;
        try {
            text = Files.readString(path, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new IllegalStateException(path + " can't be read: " + e.getMessage(), e);
        }
        return Optional.of(KeyText.parse(text)
                .orElseThrow(() -> new IllegalStateException(
                        path + " holds no API key; put the right one back, or take the file away to get a new key")));
    }

    /** Puts a key into the file, all of it or nothing, and safe on the disk when this returns. */
    void write(KeyText key) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, ownerOnly);
            Files.writeString(unfinished, key.text() + "\n", StandardCharsets.US_ASCII);
            try (var file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("The administrator's key can't be written to " + path + ": " + e, e);
        }
    }
}
