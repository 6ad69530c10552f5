package org.croisements.kit.imports;

import static org.croisements.kit.problem.CommonProblem.BODY_TOO_LARGE;
import static org.croisements.kit.problem.CommonProblem.EMPTY_BODY;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that came whole, kept in a temporary file so that it takes no memory however long it is. */
final class UploadedFile implements AutoCloseable {

    private static final int LARGEST = 20_000_000;
    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final String digest;

    private UploadedFile(Path path, String digest) {
        this.path = path;
        this.digest = digest;
    }

    /** Reads a body to its end; one that is empty or too large ends the request. */
    static UploadedFile of(InputStream body) {
        try {
            // Its owner alone may read it.
            var path = Files.createTempFile("import", ".part");
            try {
                return new UploadedFile(path, copy(body, path));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(InputStream body, Path path) throws IOException {
        var digest = sha256();
        long length = 0;
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                length += read;
                if (length > LARGEST) {
                    throw BODY_TOO_LARGE.with("At most 20 MB is taken").header("Connection", "close");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (length == 0) {
            throw EMPTY_BODY.with("Send the lines to import");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By what the same file is known again. */
    String digest() {
        return digest;
    }

    /** Its text; reading throws where it is not UTF-8. Spreadsheets begin with a byte order mark, which is left out. */
    BufferedReader text() throws IOException {
        var text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()), BUFFER);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
