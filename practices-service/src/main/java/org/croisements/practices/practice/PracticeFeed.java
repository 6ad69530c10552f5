package org.croisements.practices.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.change.Changes;

/** Tells the change feed what becomes of practices, and renews those that show something of another record. */
@ApplicationScoped
public class PracticeFeed {

    private static final String TYPE = "practice";

    private final PracticeRepository practices;
    private final Changes changes;

    PracticeFeed(PracticeRepository practices, Changes changes) {
        this.practices = practices;
        this.changes = changes;
    }

    /** What others show of a practice, as it is at a moment. */
    record Face(String slug, String title, boolean isPublic, Set<UUID> wholes) {

        static Face of(Practice p) {
            return new Face(p.slug, p.title, p.isPublic(), p.partOf == null ? Set.of() : Set.of(p.partOf.id));
        }
    }

    public PracticeDetail detail(Practice practice) {
        return PracticeDetail.of(practice, practices.publicParts(practice));
    }

    /** A practice is new. */
    PracticeDetail added(Practice practice) {
        renewWholes(Face.of(practice));
        return tell(practice);
    }

    /** A practice was changed, which the database knows already. */
    PracticeDetail changed(Practice practice, Face before) {
        var now = Face.of(practice);
        if (!now.equals(before)) {
            renewWholes(before, now);
            boolean renamed = !now.slug.equals(before.slug) || !now.title.equals(before.title);
            if (renamed || now.isPublic != before.isPublic) {
                renew(practices.parts(practice).stream()
                        .filter(part -> before.isPublic || PracticeDetail.shownWhole(part) != null)
                        .toList());
            }
        }
        if (before.isPublic && !now.isPublic) {
            // Under the slug that was public: the present one may say what is no longer for everybody.
            changes.hidden(TYPE, practice.id, before.slug, practice.version);
        }
        return tell(practice);
    }

    /** A practice is gone, which the database knows already. */
    void deleted(Practice practice) {
        renewWholes(Face.of(practice));
        if (practice.isPublic()) {
            changes.deleted(TYPE, practice.id, practice.slug, practice.version + 1);
        }
    }

    /** Gives practices a new version, since they show something new of another record. */
    public void renew(List<Practice> stale) {
        for (Practice practice : stale) {
            practices.lock(practice);
            practices.touch(practice);
            tell(practice);
        }
    }

    /** Tells a practice's present state, if it is anybody's business. */
    public PracticeDetail tell(Practice practice) {
        var detail = detail(practice);
        if (practice.isPublic()) {
            changes.changed(TYPE, practice.id, practice.slug, practice.version, detail);
        }
        return detail;
    }

    /** What a practice is part of shows it while it is public. */
    private void renewWholes(Face... faces) {
        var showing = Arrays.stream(faces).filter(Face::isPublic).flatMap(face -> face.wholes.stream());
        renew(practices.withIds(showing.collect(Collectors.toSet())));
    }
}
