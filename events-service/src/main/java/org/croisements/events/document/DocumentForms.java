package org.croisements.events.document;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.document.Document.Links;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventRepository;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.practice.Practices;
import org.croisements.events.statement.StoredTakeaway;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.StoredReference;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Finds what an edited form names, and every fault that takes more than the form itself to see. */
@ApplicationScoped
class DocumentForms {

    private final DocumentRepository documents;
    private final EventRepository events;
    private final Organisations organisations;
    private final Practices practices;
    private final Caller caller;

    DocumentForms(
            DocumentRepository documents,
            EventRepository events,
            Organisations organisations,
            Practices practices,
            Caller caller) {
        this.documents = documents;
        this.events = events;
        this.organisations = organisations;
        this.practices = practices;
        this.caller = caller;
    }

    /** What the form names, for a new document or for the one that it edits; one problem with all faults otherwise. */
    Links links(NewDocument form, @Nullable Document edited) {
        var faults = new Faults();
        var owner = faults.collect(() -> owner(form.owner(), edited));
        var event = faults.collect(() -> Optional.ofNullable(event(form.event(), edited)));
        String asked = form.publisher();
        var publisher = faults.collect(
                () -> Optional.ofNullable(asked == null ? null : organisations.resolve(asked, "/publisher")));
        boolean empty =
                form.body() == null && form.url() == null && form.questions().isEmpty();
        if (form.status() == DocumentStatus.PUBLISHED && empty) {
            fault(faults, "/body", "REQUIRED", "what is published has a body, questions or a url");
        }
        if (form.status() == DocumentStatus.PUBLISHED
                && form.questions().stream().anyMatch(question -> question.answer() == null)) {
            fault(faults, "/questions", "REQUIRED", "what is published answers its questions");
        }
        var place = form.inSeries();
        if (place != null && place.of() != null && place.of() < place.number()) {
            fault(faults, "/inSeries/of", "OUT_OF_RANGE", "the number is beyond the last one");
        }
        var about = event.flatMap(e -> e).orElse(null);
        for (int i = 0; i < form.quotes().size(); i++) {
            session(form.quotes().get(i).session(), about, "/quotes/" + i + "/session", faults);
        }
        var takeaways = new ArrayList<StoredTakeaway>();
        for (int i = 0; i < form.takeaways().size(); i++) {
            var takeaway = form.takeaways().get(i);
            String at = "/takeaways/" + i;
            session(takeaway.session(), about, at + "/session", faults);
            takeaways.add(
                    StoredTakeaway.of(takeaway, practices.resolve(takeaway.practices(), at + "/practices", faults)));
        }
        faults.refuse();
        return new Links(owner.orElseThrow(), about, publisher.flatMap(p -> p).orElse(null), takeaways);
    }

    private StoredReference owner(@Nullable String asked, @Nullable Document edited) {
        if (edited == null) {
            var owner =
                    organisations.resolve(asked == null ? caller.ownerOf(null).toString() : asked, "/owner");
            var unused = caller.ownerOf(owner.id());
            return owner;
        }
        if (asked == null || asked.equals(edited.owner.id().toString())) {
            return edited.owner;
        }
        var owner = organisations.resolve(asked, "/owner");
        if (!owner.id().equals(edited.owner.id()) && !caller.isNetworkAdmin()) {
            throw FORBIDDEN.with("Only a network administrator gives a document to another centre");
        }
        return owner;
    }

    /** An event that the editor doesn't see may stay what it is: somebody else put it there. */
    private @Nullable Event event(@Nullable String asked, @Nullable Document edited) {
        var before = edited == null ? null : edited.event;
        return before != null && before.id().toString().equals(asked) ? before : events.resolveGiven(asked, "/event");
    }

    private void session(@Nullable UUID session, @Nullable Event event, String at, Faults faults) {
        if (session != null && !documents.isSessionOf(session, event)) {
            fault(faults, at, "UNKNOWN_REFERENCE", "the event of the document has no such session");
        }
    }

    private static void fault(Faults faults, String at, String code, String detail) {
        faults.add(INVALID_BODY, Fault.at(at, code, detail));
    }
}
