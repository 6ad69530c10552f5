package org.croisements.kit.page;

import static org.croisements.kit.problem.CommonProblem.SLUG_TAKEN;
import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.problem.ProblemType;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Records that a path or a reference names by id, by slug or by a former slug. The entity has the fields {@code id},
 * {@code slug} and {@code formerSlugs}.
 */
public abstract class SluggedRepository<E> extends VersionedRepository<E> {

    private static final int CANDIDATES = 500;

    /** So many records of one title are numbered; what tells more of them apart is by chance. */
    private static final int MOST_OF_ONE_TITLE = 20;

    private final ProblemType notFound;
    private final String noun;

    /** For records called {@code noun} in messages; one that is not there is the given problem. */
    protected SluggedRepository(ProblemType notFound, String noun) {
        this.notFound = notFound;
        this.noun = noun;
    }

    /** The record that an id or a slug, present or former, names. */
    public Optional<E> lookUp(String idOrSlug) {
        var id = Slugs.id(idOrSlug);
        if (id.isPresent()) {
            return findByIdOptional(id.get());
        }
        return find("slug", idOrSlug)
                .firstResultOptional()
                .or(() -> find("select e" + formerly(), idOrSlug).firstResultOptional());
    }

    /** The record, or the problem that there is none. */
    public E get(String idOrSlug) {
        return lookUp(idOrSlug).orElseThrow(() -> notFound.with("There is no %s %s", noun, idOrSlug));
    }

    /** The record for a change: nobody else changes it until the transaction ends. */
    public E getForUpdate(String idOrSlug) {
        return lock(get(idOrSlug));
    }

    /** Deletes a record at once, or ends the request with the given problem where other records name it. */
    public void deleteUnlessNamed(E record, ProblemType inUse) {
        delete(record);
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw inUse.with("Other records name this %s; change those first", noun);
        }
    }

    /** The record that a request refers to, at a JSON Pointer of its body or in a parameter. */
    public E resolve(String idOrSlug, String where) {
        return lookUp(idOrSlug).orElseThrow(() -> {
            String detail = "There is no %s \"%s\"%s".formatted(noun, idOrSlug, nearest(idOrSlug));
            return new ProblemException(
                    UNKNOWN_REFERENCE, detail, List.of(Fault.of(where, UNKNOWN_REFERENCE.name(), detail)));
        });
    }

    /** Like {@link #resolve}, for a reference that may be absent. */
    public @Nullable E resolveGiven(@Nullable String idOrSlug, String where) {
        return idOrSlug == null ? null : resolve(idOrSlug, where);
    }

    /**
     * The id that a filter names, or null: an id is taken as it is, since a list without it is no mistake; a slug that nothing
     * has is one.
     */
    public @Nullable UUID idGiven(@Nullable String idOrSlug, String parameter) {
        return idOrSlug == null ? null : idIn(idOrSlug, parameter);
    }

    /** The ids that a filter names, each as {@link #idGiven} has it; what it names wrongly is a fault. */
    public List<UUID> idsGiven(List<String> idsOrSlugs, String parameter, Faults faults) {
        return idsOrSlugs.stream()
                .flatMap(idOrSlug -> faults.collect(() -> idIn(idOrSlug, parameter)).stream())
                .toList();
    }

    private UUID idIn(String idOrSlug, String parameter) {
        return Slugs.id(idOrSlug).orElseGet(() -> idOf(resolve(idOrSlug, parameter)));
    }

    private UUID idOf(E record) {
        return (UUID) getEntityManager()
                .getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(record);
    }

    /** The records that a list of references names, in its order; {@code where} is the list's JSON Pointer. */
    public List<E> resolveAll(List<String> idsOrSlugs, String where) {
        return IntStream.range(0, idsOrSlugs.size())
                .mapToObj(i -> resolve(idsOrSlugs.get(i), where + "/" + i))
                .toList();
    }

    /**
     * The slug asked for, {@code SLUG_TAKEN} where another record has or had it; if none is asked for, one made of the title,
     * with a number where it is taken. Requests that want the same slug at once are served one after the other.
     */
    public String freeSlug(@Nullable String asked, String title, @Nullable UUID self) {
        return asked == null ? made(Slugs.of(title, Slugs.of(noun)), self) : free(asked, self);
    }

    private String made(String made, @Nullable UUID self) {
        waitForOthers(made);
        for (int number = 1; number <= MOST_OF_ONE_TITLE; number++) {
            String slug = number == 1 ? made : Slugs.ending(made, number);
            if (!isTaken(slug, self)) {
                return slug;
            }
        }
        return Slugs.ending(
                made, Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000_0000, 0x7fff_ffff)));
    }

    private String free(String slug, @Nullable UUID self) {
        if (Slugs.id(slug).isPresent()) {
            throw Fault.at("/slug", "BAD_FORMAT", "a slug does not look like an id")
                    .alone();
        }
        waitForOthers(slug);
        if (isTaken(slug, self)) {
            String detail = "Another %s has or had the slug %s".formatted(noun, slug);
            throw new ProblemException(SLUG_TAKEN, detail, List.of(Fault.at("/slug", SLUG_TAKEN.name(), detail)));
        }
        return slug;
    }

    /** Until the transaction ends: whether a slug is free can't be seen while another request is about to take it. */
    private void waitForOthers(String slug) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1), hashtext(?2)) as text)")
                .setParameter(1, noun)
                .setParameter(2, slug)
                .getSingleResult();
    }

    private boolean isTaken(String slug, @Nullable UUID self) {
        var others = self == null ? NOBODY : self;
        return count("slug = ?1 and id <> ?2", slug, others) > 0
                || count("select count(e)" + formerly() + " and e.id <> ?2", slug, others) > 0;
    }

    /** Joined, since a look into each record's own slugs would be a look at every record. */
    private String formerly() {
        return " from " + entity() + " e join e.formerSlugs former where former = ?1";
    }

    private String entity() {
        Class<?> type = getClass();
        while (type.getSuperclass() != SluggedRepository.class) {
            type = type.getSuperclass();
        }
        return ((Class<?>) ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[0])
                .getSimpleName();
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private String nearest(String given) {
        String start = Slugs.of(given).substring(0, 1);
        var candidates = find("slug like ?1 order by slug", start + "%").page(0, CANDIDATES).stream()
                .filter(this::mayBeNamed)
                .map(this::slugOf)
                .toList();
        return Nearest.to(given, candidates)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }

    /** Whether the caller may learn that the record is there. */
    protected boolean mayBeNamed(E record) {
        return true;
    }

    /** The slug of a record. */
    protected abstract String slugOf(E record);
}
