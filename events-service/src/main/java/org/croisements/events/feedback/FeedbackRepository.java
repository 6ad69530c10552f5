package org.croisements.events.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query on feedback. */
@ApplicationScoped
class FeedbackRepository implements PanacheRepositoryBase<Feedback, UUID> {

    /** The ratings of an event, each as often as it was given. */
    List<Integer> ratings(UUID event) {
        return find("select f.rating from Feedback f where f.eventId = ?1", event)
                .project(Integer.class)
                .list();
    }

    /** What was said in words, in an order that tells nothing of who said it or when. */
    List<String> comments(UUID event, int max) {
        return find(
                        "select f.comment from Feedback f where f.eventId = ?1 and f.comment is not null order by f.comment",
                        event)
                .page(0, max)
                .project(String.class)
                .list();
    }
}
