package org.croisements.kit.page;

import java.util.Optional;
import org.croisements.kit.problem.ProblemType;

/** Records that are parts of one other, and that a path names by that one and their id. */
public abstract class PartRepository<W, E> extends VersionedRepository<E> {

    private final String whole;
    private final ProblemType notFound;
    private final String sentence;

    /**
     * For parts whose field {@code whole} holds what they belong to. One that is not there is the given problem, said with
     * a sentence in which {@code %s} stands for the id.
     */
    protected PartRepository(String whole, ProblemType notFound, String sentence) {
        this.whole = whole;
        this.notFound = notFound;
        this.sentence = sentence;
    }

    /** The part with an id, if what it belongs to has such a one. */
    public Optional<E> lookUp(W of, String id) {
        return Slugs.id(id)
                .flatMap(asked -> find(whole + " = ?1 and id = ?2", of, asked).firstResultOptional());
    }

    /** The part with an id, or the problem that there is none. */
    public E get(W of, String id) {
        return lookUp(of, id).orElseThrow(() -> notFound(id));
    }

    /** The problem that there is no part with this id. */
    protected RuntimeException notFound(String id) {
        return notFound.with(sentence, id);
    }

    /** The part for a change: nobody else changes it until the transaction ends. */
    public E getForUpdate(W of, String id) {
        return lock(get(of, id));
    }
}
