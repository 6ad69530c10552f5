package org.croisements.network.organisation;

import static org.croisements.network.NetworkProblem.CIRCULAR_MERGE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.croisements.kit.change.Changes;

/**
 * Lets one organisation stand for another and takes that back. Nothing that refers to the one is changed: it shows the
 * other for as long as the merge lasts.
 */
@ApplicationScoped
public class OrganisationMerging {

    private final OrganisationRepository organisations;
    private final OrganisationService service;
    private final Changes changes;
    private final Clock clock;

    OrganisationMerging(
            OrganisationRepository organisations, OrganisationService service, Changes changes, Clock clock) {
        this.organisations = organisations;
        this.service = service;
        this.changes = changes;
        this.clock = clock;
    }

    /** Two organisations that nobody else changes until the transaction ends. */
    public record Pair(Organisation merged, Organisation survivor) {}

    /** Two organisations that a request names, to be merged. */
    public Pair lock(String merged, String survivor) {
        return lock(organisations.resolve(merged, "/organisation"), organisations.resolve(survivor, "/into"));
    }

    /** Locks both, always in the same order, so that two merges of the same organisations come one after the other. */
    public Pair lock(Organisation merged, Organisation survivor) {
        Stream.of(merged, survivor)
                .distinct()
                .sorted((a, b) -> a.id.compareTo(b.id))
                .forEach(organisations::lock);
        return new Pair(merged, survivor);
    }

    /** Merges the one into the other, which takes over its names and identifiers. */
    public TakenOver merge(Pair pair) {
        var merged = pair.merged();
        var survivor = pair.survivor();
        if (survivor.present().id.equals(merged.id)) {
            throw CIRCULAR_MERGE.with("%s can't be merged into itself, nor into what was merged into it", merged.slug);
        }
        service.requireUnmerged(merged);
        service.requireUnmerged(survivor);
        var showing = organisations.showing(merged);
        var taken = TakenOver.allOf(merged).missingIn(survivor);
        survivor.takeOver(taken, clock.instant());
        merged.mergedInto = survivor;
        organisations.flush();
        changes.merged(OrganisationService.TYPE, merged.id, merged.slug, merged.version, survivor.id);
        tell(pair, showing);
        return taken;
    }

    /** Takes back a merge. */
    public void release(Pair pair, TakenOver taken) {
        service.requireUnmerged(pair.survivor());
        pair.merged().mergedInto = null;
        pair.survivor().giveBack(taken, clock.instant());
    }

    /** What the survivor keeps of what it gave back, since another organisation that was merged into it has it too. */
    public TakenOver takeAgain(Organisation merged, Organisation survivor, TakenOver givenBack) {
        var taken = TakenOver.allOf(merged).among(givenBack).missingIn(survivor);
        survivor.takeOver(taken, clock.instant());
        return taken;
    }

    /** Tells everybody that a merge was undone. */
    public void tellUndone(Pair pair) {
        organisations.flush();
        service.publish(pair.merged());
        tell(pair, organisations.showing(pair.merged()));
    }

    private void tell(Pair pair, List<Organisation> showing) {
        service.tellThoseWhoShow(pair.merged());
        showing.stream()
                .filter(o -> !o.id.equals(pair.merged().id) && !o.id.equals(pair.survivor().id))
                .forEach(service::republish);
        service.publish(pair.survivor());
    }
}
