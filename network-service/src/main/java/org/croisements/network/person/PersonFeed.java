package org.croisements.network.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.croisements.kit.change.Changes;
import org.croisements.network.Views;
import org.croisements.network.network.NetworkRenamed;
import org.croisements.network.organisation.OrganisationRenamed;
import org.croisements.network.profile.PersonField;

/**
 * Tells the feed what everybody may see of people: only where that changes, under a version that counts only that, so that
 * nobody learns even that there was a change of anything else.
 */
@ApplicationScoped
public class PersonFeed {

    private static final String TYPE = "person";

    /** What everybody sees of a person is something else from now on, or nothing any more. */
    public record Shown(Person person) {}

    private final PersonRepository people;
    private final Changes changes;
    private final Views views;
    private final Event<Shown> shown;

    PersonFeed(PersonRepository people, Changes changes, Views views, Event<Shown> shown) {
        this.people = people;
        this.changes = changes;
        this.views = views;
        this.shown = shown;
    }

    /** Tells what is new of a person, if there is anything; before the flush that gives the person a version. */
    public void tell(Person person) {
        boolean isShown = Viewer.PUBLIC.sees(person, PersonField.NAME);
        var view = PersonDetail.of(person, Viewer.PUBLIC);
        String digest = isShown ? views.digest(view) : null;
        if (Objects.equals(digest, person.shownDigest)) {
            return;
        }
        person.shownDigest = digest;
        person.shownVersion++;
        if (isShown) {
            changes.changed(TYPE, person.id, person.slug, person.shownVersion, view);
        } else {
            // A slug is made of the name.
            changes.hidden(TYPE, person.id, null, person.shownVersion);
        }
        shown.fire(new Shown(person));
    }

    /** Tells that a person is gone, if anybody could know that they were there. */
    void tellErased(Person person) {
        if (person.shownVersion > 0) {
            changes.deleted(TYPE, person.id, null, person.shownVersion + 1);
        }
    }

    /** Gives a person a new version, and tells what is new, because what their entry shows of others has changed. */
    public void showsOthersAnew(Person person) {
        people.touch(person);
        tell(person);
    }

    void follow(@Observes OrganisationRenamed renamed) {
        people.affiliatedTo(renamed.organisation()).forEach(this::showsOthersAnew);
    }

    void follow(@Observes NetworkRenamed renamed) {
        people.mandatedBy(renamed.network()).forEach(this::showsOthersAnew);
    }
}
