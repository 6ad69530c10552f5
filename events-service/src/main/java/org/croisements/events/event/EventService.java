package org.croisements.events.event;

import static org.croisements.events.EventsProblem.EVENT_ARCHIVED;
import static org.croisements.events.EventsProblem.PUBLICATION_STEP;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.event.EventFeed.Standing;
import org.croisements.events.publication.EventRights;
import org.croisements.events.publication.Publication;
import org.croisements.events.schedule.Schedule;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;

/** Adds and changes events, with everything that hangs on them. Called in the transaction of a write. */
@ApplicationScoped
public class EventService {

    private static final Set<String> STEP = Set.of("publication", "publicationReason");

    private final EventRepository events;
    private final EventForms forms;
    private final EventFeed feed;
    private final EventRights rights;
    private final List<EventParts> parts;
    private final Conditional conditional;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventForms forms,
            EventFeed feed,
            EventRights rights,
            @All List<EventParts> parts,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.forms = forms;
        this.feed = feed;
        this.rights = rights;
        this.parts = parts;
        this.conditional = conditional;
        this.clock = clock;
    }

    /** Adds an event, if the caller may. */
    public Event add(NewEvent form) {
        if (!form.publication().isFirst()) {
            refuse(Fault.at("/publication", "OUT_OF_ORDER", "a new event is DRAFT, IN_REVIEW or PUBLISHED"));
        }
        var event = new Event(clock.instant());
        event.take(form, events.freeSlug(form.slug(), form.title(), event.id), forms.links(form, null));
        rights.requireCreate(event.centres(), event.owner.id(), event.publication);
        events.save(event);
        parts.forEach(part -> part.moved(event, null, form.publicationReason()));
        feed.added(event);
        return event;
    }

    /** Adds an event made of another one, with what hangs on that. */
    public Event addCopy(Event original, NewEvent form) {
        var copy = add(form);
        var faults = new Faults();
        parts.forEach(part -> part.copied(original, copy, faults));
        faults.refuse();
        return copy;
    }

    /** The event, which nobody else changes before the transaction ends, for a caller who may edit it. */
    public Event getToEdit(String idOrSlug) {
        var found = events.getForUpdate(idOrSlug);
        rights.requireEdit(found.centres());
        if (found.publication == Publication.ARCHIVED) {
            throw closed(found);
        }
        return found;
    }

    /**
     * Applies a patch to an event that nobody else changes meanwhile, and says whether that changes it. Where the change is
     * refused, nothing of it has been written.
     */
    public boolean change(Event event, MergePatch<NewEvent> patch) {
        var centres = Set.copyOf(event.centres());
        rights.requireAny(centres);
        var standing = Standing.of(event);
        var schedule = event.schedule();
        var before = NewEvent.of(event);
        var form = patch.applyTo(before);
        requireRights(centres, patch, before, form);
        requireStep(event, before.publication(), form);
        if (before.publication() == Publication.ARCHIVED
                && form.publication() == Publication.ARCHIVED
                && !form.equals(before)) {
            throw closed(event);
        }
        var links = forms.links(form, event);
        requireFit(event, links.schedule());
        event.take(form, events.freeSlug(form.slug(), form.title(), event.id), links);
        var after = NewEvent.of(event);
        if (after.equals(before)) {
            events.asStored(event);
            return false;
        }
        event.updatedAt = clock.instant();
        events.save(event);
        if (!schedule.equals(event.schedule())) {
            parts.forEach(part -> part.rescheduled(event, schedule));
        }
        if (before.publication() != after.publication()) {
            parts.forEach(part -> part.moved(event, before.publication(), form.publicationReason()));
        }
        feed.changed(event, standing);
        conditional.note(event.id, before, after, event.version);
        return true;
    }

    private void requireFit(Event event, Schedule after) {
        if (!event.schedule().equals(after)) {
            var faults = new Faults();
            parts.forEach(part -> part.fits(event, after, faults));
            faults.refuse();
        }
    }

    /** Whether it is published, and for whom, is for those to decide who may publish; all else for those who may edit. */
    private void requireRights(Set<UUID> centres, MergePatch<NewEvent> patch, NewEvent before, NewEvent after) {
        boolean seenByOthers =
                before.publication().isSeen() || after.publication().isSeen();
        if (seenByOthers && (before.publication() != after.publication() || before.audience() != after.audience())) {
            rights.requirePublish(centres);
        }
        boolean editsMore = Arrays.stream(NewEvent.class.getRecordComponents())
                .anyMatch(field -> !STEP.contains(field.getName()) && patch.touches(field.getName()));
        if (editsMore) {
            rights.requireEdit(centres);
        }
    }

    private static void requireStep(Event event, Publication before, NewEvent form) {
        var after = form.publication();
        if (before == after) {
            if (form.publicationReason() != null) {
                refuse(Fault.at("/publicationReason", "UNEXPECTED", "the publication does not change"));
            }
        } else if (!before.leadsTo(after)) {
            throw PUBLICATION_STEP.with(
                    "%s is %s; from there it goes to %s",
                    event.slug,
                    before,
                    Arrays.stream(Publication.values())
                            .filter(before::leadsTo)
                            .map(Publication::name)
                            .reduce((a, b) -> a + " or " + b)
                            .orElse("nothing"));
        } else if (before.leadsForAReasonTo(after) && form.publicationReason() == null) {
            refuse(Fault.at("/publicationReason", "REQUIRED", "say why it goes from " + before + " to " + after));
        }
    }

    private static void refuse(Fault fault) {
        var faults = new Faults();
        faults.add(INVALID_BODY, fault);
        faults.refuse();
    }

    private static RuntimeException closed(Event event) {
        return EVENT_ARCHIVED.with("%s is archived; publish it again to change it", event.slug);
    }
}
