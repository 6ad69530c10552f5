package org.croisements.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.croisements.gateway.web.GatewayConfig;
import org.jspecify.annotations.Nullable;

/** The answers that are kept, within a weight in bytes, and the addresses that are known not to be worth keeping. */
@Singleton
class AnswerStore {

    /** Representations of one address: languages and formats in the many ways in which callers ask for them. */
    private static final int MOST_VARIANTS = 16;

    private static final Duration PASSES = Duration.ofSeconds(30);
    private static final long TIDY_MS = 10_000;

    private final Cache<String, List<StoredAnswer>> answers;
    private final Cache<String, Boolean> passes =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(PASSES).build();

    AnswerStore(Vertx vertx, GatewayConfig config) {
        answers = Caffeine.newBuilder()
                .maximumWeight(config.cache().bytes())
                .weigher((String key, List<StoredAnswer> variants) -> 2 * key.length()
                        + variants.stream().mapToInt(StoredAnswer::weight).sum())
                .build();
        vertx.setPeriodic(TIDY_MS, tick -> forgetUnshowable());
    }

    boolean has(String key) {
        return answers.getIfPresent(key) != null;
    }

    @Nullable
    StoredAnswer find(String key, HttpServerRequest request) {
        List<StoredAnswer> variants = answers.getIfPresent(key);
        if (variants != null) {
            for (StoredAnswer variant : variants) {
                if (variant.answers(request)) {
                    return variant.stamp().isShowable() ? variant : null;
                }
            }
        }
        return null;
    }

    /** Keeps an answer, first among its address's, in the place of one for the same choice. */
    void put(String key, StoredAnswer answer) {
        answers.asMap().compute(key, (same, variants) -> {
            if (variants != null && variants.stream().anyMatch(answer::isOlderThan)) {
                return variants;
            }
            List<StoredAnswer> kept = new ArrayList<>();
            kept.add(answer);
            if (variants != null) {
                variants.stream()
                        .filter(other -> !other.chosenBy().equals(answer.chosenBy()))
                        .limit(MOST_VARIANTS - 1L)
                        .forEach(kept::add);
            }
            return List.copyOf(kept);
        });
    }

    void forget(String key) {
        answers.invalidate(key);
    }

    /** Whether an address gave something that is not kept, a moment ago. */
    boolean passes(String key) {
        return passes.getIfPresent(key) != null;
    }

    void pass(String key) {
        passes.put(key, true);
    }

    private void forgetUnshowable() {
        answers.asMap()
                .values()
                .removeIf(variants ->
                        variants.stream().noneMatch(variant -> variant.stamp().isShowable()));
    }
}
