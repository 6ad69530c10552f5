package org.croisements.network.organisation;

import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;
import static org.croisements.network.NetworkProblem.ORGANISATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Every query on organisations. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "o.name", String.class)
            .key("updatedAt", "o.updatedAt", java.time.Instant.class)
            .key("createdAt", "o.createdAt", java.time.Instant.class);

    /** The organisation that an id or a slug, present or former, names. */
    public Optional<Organisation> lookUp(String idOrSlug) {
        var id = Slugs.id(idOrSlug);
        if (id.isPresent()) {
            return findByIdOptional(id.get());
        }
        return find("slug = ?1", idOrSlug)
                .firstResultOptional()
                .or(() -> find("?1 member of formerSlugs", idOrSlug).firstResultOptional());
    }

    Organisation get(String idOrSlug) {
        return lookUp(idOrSlug).orElseThrow(() -> ORGANISATION_NOT_FOUND.with("No organisation %s", idOrSlug));
    }

    /** The organisation that a request refers to at a JSON Pointer or in a parameter. */
    public Organisation resolve(String idOrSlug, String where) {
        return lookUp(idOrSlug).orElseThrow(() -> {
            String detail = "no organisation " + idOrSlug
                    + Nearest.to(idOrSlug, slugsLike(idOrSlug))
                            .map(slug -> "; did you mean " + slug + "?")
                            .orElse("");
            var fault = where.startsWith("/")
                    ? Fault.at(where, "UNKNOWN_REFERENCE", detail)
                    : Fault.in(where, "UNKNOWN_REFERENCE", detail);
            return new ProblemException(UNKNOWN_REFERENCE, "A reference names nothing known", List.of(fault));
        });
    }

    private List<String> slugsLike(String text) {
        String start = text.substring(0, Math.min(2, text.length())).replaceAll("[^a-z0-9-]", "");
        return find("select o.slug from Organisation o where o.slug like ?1 order by o.slug", start + "%")
                .project(String.class)
                .range(0, 999)
                .list();
    }

    /** The organisation for a change: nobody else changes it until the transaction ends. */
    Organisation getForUpdate(String idOrSlug) {
        var organisation = get(idOrSlug);
        getEntityManager().refresh(organisation, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        return organisation;
    }

    boolean isSlugTaken(String slug, @Nullable UUID by) {
        return lookUp(slug).filter(o -> !o.id.equals(by)).isPresent();
    }

    List<Organisation> successors(Organisation organisation) {
        return find(
                        "select o from Organisation o join o.predecessors p where p = ?1 order by o.name, o.id",
                        organisation)
                .list();
    }

    /** How many records would name nothing if the organisation went. */
    long references(Organisation organisation) {
        return count("hostedBy = ?1 or ?1 member of predecessors", organisation);
    }

    ListQuery<Organisation> matching(OrganisationFilter filter, @Nullable UUID host) {
        var on = filter.on();
        return coverage(
                coverage(
                        new ListQuery<>(getEntityManager(), Organisation.class, "o", SORTING)
                                .whereGiven("o.kind in :kinds", "kinds", filter.kind())
                                .whereGiven("o.searchText like :q escape '\\'", "q", like(filter.q()))
                                .whereGiven("o.existsFrom <= :on and o.existsTo >= :on", "on", on)
                                .whereGiven("o.hostedBy.id = :host", "host", host)
                                .whereGiven(
                                        "array_contains(o.identifierValues, :identifier)",
                                        "identifier",
                                        filter.identifier()),
                        TerritoryKind.REGION,
                        filter.region(),
                        on),
                TerritoryKind.DEPARTMENT,
                filter.department(),
                on);
    }

    private static ListQuery<Organisation> coverage(
            ListQuery<Organisation> query, TerritoryKind kind, List<String> codes, @Nullable LocalDate on) {
        String name = "codes" + kind;
        String then = on == null ? "" : " and c.fromDay <= :on and c.toDay >= :on";
        return query.whereGiven(
                "exists (select 1 from o.coverage c where c.kind = " + kind.name() + " and c.code in :" + name + then
                        + ")",
                name,
                codes);
    }

    /** The text as a pattern in which {@code %} and {@code _} mean themselves; searchable texts have neither. */
    private static @Nullable String like(@Nullable String q) {
        return q == null ? null : "%" + Slugs.searchable(q) + "%";
    }
}
