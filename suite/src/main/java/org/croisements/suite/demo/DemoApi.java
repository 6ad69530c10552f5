package org.croisements.suite.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls the public API with one key, and tries again what the suite says is worth another try. */
final class DemoApi {
    private static final int ATTEMPTS = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final String key;
    private final Duration pause;

    DemoApi(URI gateway, String key, Duration pause) {
        this.gateway = gateway;
        this.key = key;
        this.pause = pause;
    }

    /** An answer's status with its JSON body, which is missing when there was none. */
    record Answer(int status, JsonNode body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** What a problem says: its code, its detail and each of its faults. */
        String problem() {
            List<String> faults = new ArrayList<>();
            for (JsonNode fault : body.path("errors")) {
                faults.add(fault.path("pointer").asText(fault.path("parameter").asText()) + ": "
                        + fault.path("detail").asText());
            }
            String code = body.path("code").asText("no problem document");
            String detail = body.path("detail").asText(body.path("title").asText());
            return status + " " + code + (detail.isEmpty() ? "" : ", " + detail)
                    + (faults.isEmpty() ? "" : " (" + String.join("; ", faults) + ")");
        }
    }

    /** Reads; every status but a passing failure is returned. */
    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Writes under an idempotency key, so that a second try cannot write twice. */
    Answer post(String path, String contentType, byte[] body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Waits a little before the next look. */
    void pause() {
        pause(pause);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve("/api/v1/" + path))
                .timeout(Duration.ofMinutes(3))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest request) {
        IOException failure = null;
        Answer answer = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                answer = new Answer(response.statusCode(), json(response.body()));
                if (!PASSING.contains(answer.status())) {
                    return answer;
                }
                if (attempt < ATTEMPTS) {
                    pause(retryAfter(response));
                }
            } catch (IOException e) {
                failure = e;
                if (attempt < ATTEMPTS) {
                    pause(pause);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        if (answer != null) {
            return answer;
        }
        throw unreachable(failure);
    }

    private Duration retryAfter(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        if (!seconds.matches("[0-9]{1,4}")) {
            return pause;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // Not every answer of a broken path is JSON; its status then says enough.
            return MissingNode.getInstance();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private DemoDataException unreachable(@Nullable IOException failure) {
        String reason = failure == null ? "no answer" : String.valueOf(failure.getMessage());
        String sentence = "The demonstration data is not loaded: nothing answers at " + gateway + " (" + reason + ").";
        return failure == null ? new DemoDataException(sentence) : new DemoDataException(sentence, failure);
    }

    private static DemoDataException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DemoDataException("Loading the demonstration data was interrupted; the next start goes on.", e);
    }
}
