package org.croisements.kit.edge;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/** Bodies that are sent while they are made. */
public final class Streaming {

    private Streaming() {}

    /**
     * The same output, whose failure once bytes are on their way breaks the connection off: ended in good order, half an
     * answer would pass for a whole one.
     */
    public static StreamingOutput wholeOrBroken(StreamingOutput output, HttpServerRequest request) {
        return stream -> {
            try {
                output.write(stream);
            } catch (IOException | RuntimeException e) {
                if (request.response().headWritten()) {
                    // Awaited, since what is written meanwhile could still end the answer properly.
                    request.connection()
                            .close()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join();
                }
                throw e;
            }
        };
    }
}
