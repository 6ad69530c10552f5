package org.croisements.practices.practice;

import static org.croisements.practices.PracticesProblem.EXTERNAL_ID_TAKEN;
import static org.croisements.practices.PracticesProblem.PRACTICE_NOT_FOUND;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.security.Caller;
import org.croisements.practices.identifier.ExternalId;
import org.croisements.practices.publication.Publication;
import org.jspecify.annotations.Nullable;

/** Every query on practices. What a caller may not see is nowhere: neither in a list and its total nor at its address. */
@Singleton
public class PracticeRepository extends SluggedRepository<Practice> {

    private static final String SEEN = "(p.publication in (PUBLISHED, NEEDS_UPDATE, ARCHIVED) or p.owner.id = :centre)";
    /** Who reviews what is proposed has to see it; drafts are their centre's. */
    private static final String REVIEWED = "(p.publication <> DRAFT or p.owner.id = :centre)";

    private static final UUID NO_CENTRE = new UUID(0, 0);

    private final Caller caller;

    PracticeRepository(Caller caller) {
        super(PRACTICE_NOT_FOUND, "practice");
        this.caller = caller;
    }

    @Override
    protected String slugOf(Practice practice) {
        return practice.slug;
    }

    @Override
    protected boolean mayBeNamed(Practice practice) {
        return practice.isPublic()
                || caller.maySee(practice.owner.id())
                || (caller.moderates() && practice.publication != Publication.DRAFT);
    }

    @Override
    public Optional<Practice> lookUp(String idOrSlug) {
        var id = Slugs.id(idOrSlug);
        return id.isPresent()
                ? seen("p.id = :named", id.get())
                : seen("p.slug = :named", idOrSlug).or(() -> seen(":named member of p.formerSlugs", idOrSlug));
    }

    private Optional<Practice> seen(String condition, Object named) {
        String query = "from Practice p where " + condition;
        var found = caller.isNetworkAdmin()
                ? find(query, Map.of("named", named))
                : find(query + " and " + visible(), Map.of("named", named, "centre", centre()));
        return found.firstResultOptional();
    }

    private String visible() {
        return caller.moderates() ? REVIEWED : SEEN;
    }

    private UUID centre() {
        return caller.centre().orElse(NO_CENTRE);
    }

    /** The public practices that are part of one, by title. */
    List<Practice> publicParts(Practice whole) {
        return list("""
                from Practice p where p.partOf = ?1 and p.publication in (PUBLISHED, NEEDS_UPDATE, ARCHIVED)
                order by p.title, p.id""", whole);
    }

    public List<Practice> withIds(Collection<UUID> ids) {
        return list("from Practice p where p.id in ?1 order by p.id", ids);
    }

    /** The next practices behind one by id, whoever sees them; null for the first. Those read before are let go. */
    public List<Practice> after(@Nullable UUID last, int max) {
        getEntityManager().clear();
        var next = last == null
                ? find("from Practice p order by p.id")
                : find("from Practice p where p.id > ?1 order by p.id", last);
        return next.page(0, max).list();
    }

    /** All practices that are part of one, whoever sees them. */
    List<Practice> parts(Practice whole) {
        return list("from Practice p where p.partOf = ?1 order by p.id", whole);
    }

    /** The practices under any of these concepts, whoever sees them. */
    public List<Practice> under(Collection<UUID> concepts) {
        return list("""
                from Practice p where exists (select 1 from p.themes t where t.id in ?1)
                or exists (select 1 from p.concepts c where c.id in ?1) order by p.id""", concepts);
    }

    /** The practice that another catalogue knows by this, whoever sees it. */
    private Optional<Practice> known(ExternalId externalId) {
        return find("select p from Practice p join p.externalIds e where e = ?1", externalId)
                .firstResultOptional();
    }

    /**
     * The practice that another catalogue knows by this, for a change; of one that the caller may not see they learn that
     * the identifier is taken, as who adds a practice with it does.
     */
    public Optional<Practice> knownForUpdate(ExternalId externalId) {
        return known(externalId)
                .map(holder -> lock(lookUp(holder.id.toString()).orElseThrow(() -> taken(externalId, "/externalId"))));
    }

    /** The problem that another practice has an identifier, whoever sees that one; at a JSON Pointer of the body. */
    static ProblemException taken(ExternalId externalId, String pointer) {
        String detail = "Another practice has the id " + externalId.word();
        return new ProblemException(
                EXTERNAL_ID_TAKEN, detail, List.of(Fault.at(pointer, EXTERNAL_ID_TAKEN.name(), detail)));
    }

    boolean isTaken(ExternalId externalId, @Nullable UUID self) {
        return known(externalId).filter(holder -> !holder.id.equals(self)).isPresent();
    }

    /** The practices that refer to any of these organisations or territories, whoever sees them. */
    public List<Practice> referringTo(List<UUID> organisations, List<String> territories) {
        return list("""
                from Practice p where p.owner.id in ?1
                or exists (select 1 from p.contributors c where c.organisation.id in ?1)
                or exists (select 1 from p.territories t where t.slug in ?2)
                order by p.id""", organisations, territories);
    }
}
