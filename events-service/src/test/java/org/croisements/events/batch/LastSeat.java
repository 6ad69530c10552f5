package org.croisements.events.batch;

import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.register;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.value;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.events.ledger.MeetingDesks;

/** The last of two seats of the forum, and two who come for it, over two queues. */
final class LastSeat {

    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private LastSeat() {}

    /** Neither of the two writes before the other has read, or stands before the lock. */
    static List<Response> twoComeForIt(MeetingDesks desks) throws Exception {
        forum(2);
        registered("premier", "CONFIRMED");
        desks.meet(1, LONGEST_WAIT_MILLIS);
        return atOnce(List.of(
                () -> register("anna").extract().response(),
                () -> register("bruno").extract().response()));
    }

    static String confirmed() {
        return value("select count(*) from registration where state = 'CONFIRMED'");
    }

    static String numbers() {
        return value("select string_agg(number::text, ' ' order by number) from registration");
    }

    /** What each answers, in the order of the calls. */
    static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        var threads = Executors.newFixedThreadPool(all.size());
        var answers = new ArrayList<T>();
        for (var answer : threads.invokeAll(all)) {
            answers.add(answer.get());
        }
        threads.shutdown();
        return answers;
    }
}
