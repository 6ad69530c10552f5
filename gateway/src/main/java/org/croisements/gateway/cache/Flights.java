package org.croisements.gateway.cache;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.croisements.gateway.fetch.Fetched;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.purge.Generations.Stamp;

/** The questions under way, so that of many callers who ask the same at once one asks the service for all. */
@Singleton
class Flights {

    private final Map<String, Flight> flights = new ConcurrentHashMap<>();

    /**
     * Joins the question under way, or begins it. One that was asked before the service's last change is not joined: its
     * answer could be that of before.
     */
    Boarding board(String key, Stamp now, Function<Stamp, Future<Outcome>> question) {
        Flight mine = new Flight(now);
        Flight flight = flights.compute(key, (same, other) -> other != null && other.stamp.isCurrent() ? other : mine);
        boolean leads = flight == mine;
        if (leads) {
            question.apply(now).onComplete(done -> {
                flights.remove(key, mine);
                if (done.succeeded()) {
                    mine.outcome.complete(done.result());
                } else {
                    mine.outcome.completeExceptionally(done.cause());
                }
            });
        }
        return new Boarding(leads, flight.outcome);
    }

    private static final class Flight {

        private final Stamp stamp;
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

        Flight(Stamp stamp) {
            this.stamp = stamp;
        }
    }

    /** A place among those who wait for an answer; one of them leads. */
    record Boarding(boolean leads, CompletableFuture<Outcome> outcome) {}

    /** What became of a question. */
    sealed interface Outcome {}

    /** An answer for all who asked; {@code how} is what {@code Cache-Status} says of the way to it. */
    record Shared(StoredAnswer answer, String how) implements Outcome {}

    /** An answer for the one who led alone; the others ask for themselves. */
    record Personal(Fetched answer) implements Outcome {}

    /** Nothing that could be given again: everybody asks for themselves. */
    record Nothing() implements Outcome {}

    /** There was no answer. */
    record Failure(ProblemException problem) implements Outcome {}
}
