package org.croisements.events.erasure;

import static org.croisements.kit.problem.CommonProblem.UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.croisements.events.erasure.AttendeeRepository.Own;
import org.croisements.events.ledger.Person;
import org.croisements.events.ledger.Reasons;
import org.croisements.events.registration.RegistrationDesk;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.security.Caller;

/** A person's registrations, as far as the caller answers for the events, and how they give back their seats. */
@ApplicationScoped
public class Attendees {

    private static final int LONGEST_SECONDS = 10;

    private final AttendeeRepository attendees;
    private final RegistrationDesk desk;
    private final Caller caller;

    Attendees(AttendeeRepository attendees, RegistrationDesk desk, Caller caller) {
        this.attendees = attendees;
        this.desk = desk;
        this.caller = caller;
    }

    /** The registrations of whoever has an address: all, or those for events of the caller's centre. */
    List<Own> of(String email) {
        return attendees.of(Person.fold(email), caller.isNetworkAdmin(), caller.centres());
    }

    /** The ids of the same. */
    public List<UUID> ids(String email) {
        return of(email).stream().map(Own::id).toList();
    }

    /** Frees the seats and places that are still held, each in a transaction of its own. */
    void release(List<Own> registrations) {
        registrations.stream().filter(Own::active).forEach(own -> release(own.event(), own.id()));
    }

    private void release(UUID event, UUID registration) {
        try {
            var unused = desk.cancelBySystem(event, registration, Reasons.BY_REGISTRANT)
                    .toCompletableFuture()
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | CompletionException e) {
            // It was given back meanwhile, by the person or by the clock.
            if (!(e.getCause() instanceof ProblemException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (TimeoutException e) {
            throw UNAVAILABLE.with("The seats could not be freed in time; try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.with("The service is about to stop; try again");
        }
    }
}
