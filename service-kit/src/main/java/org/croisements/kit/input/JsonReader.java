package org.croisements.kit.input;

import static org.croisements.kit.problem.CommonProblem.BODY_TOO_LARGE;
import static org.croisements.kit.problem.CommonProblem.EMPTY_BODY;
import static org.croisements.kit.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;
import org.croisements.kit.page.Format;

/**
 * Reads every JSON body of the services; see {@link JsonBodies} for what it refuses. Lines of JSON are a type that imports
 * take: it stands here so that they are refused elsewhere, instead of being left to the platform's own reader.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE, Format.NDJSON_TYPE})
class JsonReader implements MessageBodyReader<Object> {

    private static final MediaType MERGE_PATCH = MediaType.valueOf(MergePatch.MEDIA_TYPE);
    private static final int LIMIT = 1_000_000;

    private final JsonBodies bodies;
    private final BodyDigest digest;

    JsonReader(JsonBodies bodies, BodyDigest digest) {
        this.bodies = bodies;
        this.digest = digest;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == MergePatch.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        boolean patch = type == (Class<?>) MergePatch.class;
        if (!mediaType.isCompatible(patch ? MERGE_PATCH : MediaType.APPLICATION_JSON_TYPE)) {
            throw UNSUPPORTED_MEDIA_TYPE.with(
                    "The body is taken as %s", patch ? MergePatch.MEDIA_TYPE : MediaType.APPLICATION_JSON);
        }
        String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw UNSUPPORTED_MEDIA_TYPE.with("Bodies are taken in UTF-8 only");
        }
        byte[] body = stream.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw BODY_TOO_LARGE.with("At most 1 MB is taken").header("Connection", "close");
        }
        if (body.length == 0) {
            throw EMPTY_BODY.with("Send a JSON object");
        }
        digest.of(body);
        if (patch && generic instanceof ParameterizedType of) {
            return bodies.readPatch(body, (Class<?>) of.getActualTypeArguments()[0]);
        }
        return bodies.read(body, type);
    }
}
