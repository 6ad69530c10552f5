package org.croisements.network.organisation;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.network.NetworkProblem.ORGANISATION_MERGED;
import static org.croisements.network.NetworkProblem.RECORD_IN_USE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.change.Changes;
import org.croisements.kit.security.Caller;
import org.croisements.network.name.NameRepository;
import org.croisements.network.organisation.PossibleDuplicates.PossibleDuplicate;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes and removes organisations, whether one comes by itself or many in a file: who may, what follows for
 * others that show them, and what the feed is told.
 */
@ApplicationScoped
public class OrganisationService {

    public static final String TYPE = "organisation";
    private static final String SCOPE = "network:write";

    private final OrganisationRepository organisations;
    private final NameRepository names;
    private final DuplicateRepository duplicates;
    private final Changes changes;
    private final Caller caller;
    private final Event<OrganisationRenamed> renamed;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository organisations,
            NameRepository names,
            DuplicateRepository duplicates,
            Changes changes,
            Caller caller,
            Event<OrganisationRenamed> renamed,
            Clock clock) {
        this.organisations = organisations;
        this.names = names;
        this.duplicates = duplicates;
        this.changes = changes;
        this.caller = caller;
        this.renamed = renamed;
        this.clock = clock;
    }

    /**
     * Adds an organisation that belongs to the caller's centre, or to the network where its administrator adds it. One
     * that seems to be there already is refused, unless the caller knows better.
     */
    public Organisation add(NewOrganisation form, boolean allowDuplicate) {
        requireMayHaveKind(form.kind());
        var owner = caller.isNetworkAdmin() ? null : caller.ownerOf(null);
        requireMayEdit(owner);
        var organisation = new Organisation(owner, clock.instant());
        take(organisation, form);
        if (!allowDuplicate) {
            Likeness.refuse(organisation, duplicates.withSameIdentifierOrName(organisation));
        }
        organisations.persistAndFlush(organisation);
        names.learn(organisation.id, organisation.names());
        organisation.predecessors.forEach(this::republish);
        publish(organisation, Relations.NONE);
        return organisation;
    }

    /** Changes an organisation, read for update, to its edited form; says whether that made any difference. */
    public boolean change(Organisation found, NewOrganisation form) {
        requireMayEdit(found);
        var before = NewOrganisation.of(found);
        var predecessors = Set.copyOf(found.predecessors);
        take(found, form);
        var after = NewOrganisation.of(found);
        if (after.equals(before)) {
            organisations.asStored(found);
            return false;
        }
        if (before.kind() != OrganisationKind.RESOURCE_CENTRE) {
            requireMayHaveKind(after.kind());
        }
        organisations.flush();
        names.learn(found.id, found.names());
        var affected = difference(predecessors, Set.copyOf(found.predecessors));
        if (!after.name().equals(before.name()) || !Objects.equals(after.slug(), before.slug())) {
            affected.addAll(tellThoseWhoShow(found));
        }
        affected.forEach(this::republish);
        publish(found);
        return true;
    }

    /** Takes an organisation, read for update, out of the directory. */
    void delete(Organisation found) {
        requireMayHaveKind(found.kind);
        var predecessors = List.copyOf(found.predecessors);
        organisations.deleteUnlessNamed(found, RECORD_IN_USE);
        predecessors.forEach(this::republish);
        changes.deleted(TYPE, found.id, found.slug, found.version + 1);
    }

    /** Ends the request unless the caller may change the organisation. */
    public void requireMayEdit(Organisation organisation) {
        if (!caller.mayEdit(organisation.id, SCOPE)) {
            requireMayEdit(organisation.ownerId);
        }
    }

    /** Ends the request if another organisation stands for this one. */
    void requireUnmerged(Organisation organisation) {
        var into = organisation.mergedInto;
        if (into != null) {
            throw ORGANISATION_MERGED.with("%s was merged into %s", organisation.slug, into.slug);
        }
    }

    private void requireMayEdit(@Nullable UUID owner) {
        if (!caller.mayEdit(owner, SCOPE)) {
            throw FORBIDDEN.with("The organisation belongs to another centre");
        }
    }

    private void requireMayHaveKind(OrganisationKind kind) {
        if (kind == OrganisationKind.RESOURCE_CENTRE && !caller.isNetworkAdmin()) {
            throw FORBIDDEN.with("Only a network administrator adds or removes a resource centre");
        }
    }

    private void take(Organisation organisation, NewOrganisation form) {
        String slug = organisations.freeSlug(form.slug(), form.name(), organisation.id);
        var host = organisations.resolveGiven(form.hostedBy(), "/hostedBy");
        var before = organisations.resolveAll(form.predecessors(), "/predecessors");
        IdentifierRules.check(
                form, organisation.identifiers, organisations.holders(form.externalIds(), organisation.id));
        LinkRules.check(organisation, form, host, before);
        organisation.take(form, slug, host, before, clock.instant());
    }

    /** An organisation shows its successors: those that have one more or one less show something new. */
    private static Set<Organisation> difference(Set<Organisation> before, Set<Organisation> after) {
        return Stream.concat(before.stream(), after.stream())
                .filter(o -> before.contains(o) != after.contains(o))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Tells other features that they show the organisation, or what was merged into it; answers the organisations that do. */
    List<Organisation> tellThoseWhoShow(Organisation organisation) {
        organisations.family(organisation).forEach(o -> renamed.fire(new OrganisationRenamed(o)));
        return organisations.showing(organisation);
    }

    /** Tells the feed an organisation anew that itself did not change, but what it shows. */
    void republish(Organisation organisation) {
        organisations.touch(organisation);
        publish(organisation);
    }

    /** What may be the same as an organisation. */
    PossibleDuplicates possibleDuplicates(Organisation asked) {
        return new PossibleDuplicates(duplicates.like(asked).stream()
                .map(candidate -> new PossibleDuplicate(
                        candidate.organisation().reference(),
                        Likeness.reasons(asked, candidate.organisation(), candidate.nameLikeness()),
                        Math.round(candidate.nameLikeness() * 100) / 100.0))
                .filter(duplicate -> !duplicate.reasons().isEmpty())
                .sorted(Comparator.comparing(
                                (PossibleDuplicate d) -> d.reasons().get(0))
                        .thenComparing(PossibleDuplicate::nameLikeness, Comparator.reverseOrder()))
                .limit(DuplicateRepository.MOST)
                .toList());
    }

    /** The organisation as the caller may see it. */
    OrganisationDetail detail(Organisation organisation) {
        return OrganisationDetail.of(organisation, relations(organisation), caller.readsShared(SCOPE));
    }

    private Relations relations(Organisation organisation) {
        var family = organisations.family(organisation);
        return new Relations(organisations.successors(family), family.subList(1, family.size()));
    }

    /** Tells the feed what everybody may know of an organisation. */
    void publish(Organisation organisation) {
        publish(organisation, relations(organisation));
    }

    private void publish(Organisation organisation, Relations relations) {
        var detail = OrganisationDetail.of(organisation, relations, false);
        changes.changed(TYPE, organisation.id, organisation.slug, organisation.version, detail);
    }
}
