package org.croisements.practices.practice;

import static org.croisements.practices.PracticesProblem.PUBLICATION_STEP;
import static org.croisements.practices.PracticesProblem.REVISION_NOT_FOUND;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.security.Caller;
import org.croisements.practices.outcome.TransferCounts;
import org.croisements.practices.practice.PracticeFeed.Face;
import org.croisements.practices.publication.PracticeRights;
import org.croisements.practices.publication.Publication;

/** Adds and changes practices, with all that follows: rights, steps, revisions, the change feed. */
@ApplicationScoped
public class PracticeService {

    private final PracticeRepository practices;
    private final PracticeReferences references;
    private final PracticeRights rights;
    private final PracticeFeed feed;
    private final List<PracticeParts> parts;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    PracticeService(
            PracticeRepository practices,
            PracticeReferences references,
            PracticeRights rights,
            PracticeFeed feed,
            @All List<PracticeParts> parts,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.practices = practices;
        this.references = references;
        this.rights = rights;
        this.feed = feed;
        this.parts = parts;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds a practice. */
    public Practice add(NewPractice form) {
        var practice = new Practice(form.publication(), clock.instant());
        take(practice, form);
        rights.requireCreate(practice.ownerId(), form.publication());
        if (!form.publication().isFirst()) {
            throw PUBLICATION_STEP.with("A practice begins as DRAFT, IN_REVIEW or PUBLISHED");
        }
        practice.author = caller.id();
        if (practice.isPublic()) {
            revise(practice);
        }
        practices.persistAndFlush(practice);
        var detail = feed.added(practice);
        parts.forEach(part -> part.moved(practice, null, form.reason()));
        if (practice.isPublic()) {
            parts.forEach(part -> part.revised(practice, detail, form.reason()));
        }
        return practice;
    }

    /** Makes a practice what its edited form says. Says no where it was so already. */
    public boolean change(Practice practice, NewPractice after) {
        var owner = practice.ownerId();
        rights.requireAny(owner);
        var before = NewPractice.of(practice);
        var face = Face.of(practice);
        take(practice, after);
        boolean rewritten = !NewPractice.of(practice).equals(before);
        var from = before.publication();
        var to = after.publication();
        if (rewritten) {
            rights.requireRewrite(owner, from, to);
        }
        if (from != to) {
            rights.requireMove(owner, from, to, rewritten ? caller.id() : practice.author);
            requireStep(from, after);
        }
        if (rewritten || to == Publication.IN_REVIEW) {
            practice.author = caller.id();
        }
        return (rewritten || from != to) && finish(practice, before, after, face);
    }

    /** Ends the request unless everything that a form names is there. */
    public void check(Practice practice, NewPractice form) {
        practices.freeSlug(form.slug(), form.title(), practice.id);
        references.resolve(form, practice);
    }

    /** Makes a practice what somebody else proposed: who may publish needs no right to write. */
    public void accept(Practice practice, NewPractice after, String author) {
        rights.requirePublish(practice.ownerId());
        rights.requireOther(author);
        var before = NewPractice.of(practice);
        var face = Face.of(practice);
        take(practice, after);
        practice.author = author;
        finish(practice, before, after, face);
    }

    private boolean finish(Practice practice, NewPractice before, NewPractice after, Face face) {
        var from = before.publication();
        var to = after.publication();
        boolean rewritten = !NewPractice.of(practice).equals(before);
        boolean revised = to.isPublic() && (rewritten || !from.isPublic());
        practice.publication = to;
        if (revised) {
            revise(practice);
        }
        practice.updatedAt = clock.instant();
        practices.flush();
        conditional.note(practice.id, before, NewPractice.of(practice), practice.version);
        var detail = feed.changed(practice, face);
        if (from != to) {
            parts.forEach(part -> part.moved(practice, from, after.reason()));
        }
        if (revised) {
            parts.forEach(part -> part.revised(practice, detail, after.reason()));
        }
        return true;
    }

    /** A practice as it was answered when that revision of it was published. */
    public String revision(Practice practice, int number) {
        return parts.stream()
                .flatMap(part -> part.revision(practice, number).stream())
                .findFirst()
                .orElseThrow(() -> REVISION_NOT_FOUND.with("%s has no revision %d", practice.slug, number));
    }

    /** Shows what became of a practice elsewhere and how often it was used, where these counts are new. */
    public void recount(Practice practice, TransferCounts transfers, int reuses) {
        if (!practice.transfers.equals(transfers) || practice.reuses != reuses) {
            practice.transfers = transfers;
            practice.reuses = reuses;
            practices.flush();
            feed.tell(practice);
        }
    }

    private void revise(Practice practice) {
        practice.revision++;
        practice.publishedAt = clock.instant();
    }

    private static void requireStep(Publication from, NewPractice after) {
        if (!from.leadsTo(after.publication())) {
            var next = from.next().stream().sorted().map(Publication::name).collect(Collectors.joining(", "));
            throw PUBLICATION_STEP.with("From %s a practice goes to %s", from, next);
        }
        if (after.publication().isExplained() && after.reason() == null) {
            throw Fault.at("/reason", "REQUIRED", "say why it becomes " + after.publication())
                    .alone();
        }
    }

    private void take(Practice practice, NewPractice form) {
        String slug = practices.freeSlug(form.slug(), form.title(), practice.id);
        for (int i = 0; i < form.externalIds().size(); i++) {
            var id = form.externalIds().get(i);
            if (practices.isTaken(id, practice.id)) {
                throw PracticeRepository.taken(id, "/externalIds/" + i);
            }
        }
        practice.take(form, slug, references.resolve(form, practice));
    }
}
