package org.croisements.network.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.write.IdempotencyKeys;

/**
 * Erases people: the entry with its consents and former slugs, the name in other records, what the feed told and what was
 * answered to keyed requests. What counted them goes on counting.
 */
@ApplicationScoped
public class PersonErasure {

    /** A person is about to be erased: what names them lets go of them, and keeps no more than that somebody was there. */
    public record Erasing(Person person) {}

    private final PersonRepository people;
    private final PersonFeed feed;
    private final IdempotencyKeys answers;
    private final Conditional conditional;
    private final Event<Erasing> erasing;

    PersonErasure(
            PersonRepository people,
            PersonFeed feed,
            IdempotencyKeys answers,
            Conditional conditional,
            Event<Erasing> erasing) {
        this.people = people;
        this.feed = feed;
        this.answers = answers;
        this.conditional = conditional;
        this.erasing = erasing;
    }

    /** Erases a person within the present write. */
    public void erase(Person person) {
        var slugs = new ArrayList<>(person.formerSlugs);
        slugs.add(person.slug);
        feed.tellErased(person);
        erasing.fire(new Erasing(person));
        people.delete(person);
        people.flush();
        answers.forgetAnswersOn(person.id, slugs);
        conditional.forget(person.id);
    }
}
