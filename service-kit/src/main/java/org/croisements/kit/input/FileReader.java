package org.croisements.kit.input;

import static org.croisements.kit.problem.CommonProblem.BODY_TOO_LARGE;
import static org.croisements.kit.problem.CommonProblem.EMPTY_BODY;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/**
 * Reads a file whole before its operation begins: that may run more than once, and a key must be known to serve this file
 * before anything is done. {@link Largest} says how long it may be.
 */
@Provider
class FileReader implements MessageBodyReader<byte[]> {

    private static final int MEGABYTE = 1_000_000;

    private final BodyDigest digest;

    FileReader(BodyDigest digest) {
        this.digest = digest;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == byte[].class && Arrays.stream(annotations).anyMatch(Largest.class::isInstance);
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        int megabytes = Arrays.stream(annotations)
                .filter(Largest.class::isInstance)
                .mapToInt(annotation -> ((Largest) annotation).megabytes())
                .sum();
        byte[] file = stream.readNBytes(megabytes * MEGABYTE + 1);
        if (file.length > megabytes * MEGABYTE) {
            throw BODY_TOO_LARGE.with("At most %d MB is taken", megabytes).header("Connection", "close");
        }
        if (file.length == 0) {
            throw EMPTY_BODY.with("Send the file");
        }
        digest.of(file);
        return file;
    }
}
