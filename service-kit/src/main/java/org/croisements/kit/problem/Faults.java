package org.croisements.kit.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the faults that several checks of one request find, so that its caller learns of all of them at once. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();
    private final List<ProblemType> types = new ArrayList<>();

    /** What a step results in; empty where it ended in a problem with faults, which are kept for {@link #refuse}. */
    public <T> Optional<T> collect(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (ProblemException e) {
            if (e.faults().isEmpty()) {
                throw e;
            }
            e.faults().forEach(fault -> add(e.type(), fault));
            return Optional.empty();
        }
    }

    /** Adds a fault, and the problem that it is if it stays the only one. */
    public void add(ProblemType type, Fault fault) {
        types.add(type);
        faults.add(fault);
    }

    /** Ends the request if there was a fault. */
    public void refuse() {
        if (!faults.isEmpty()) {
            boolean alike = types.stream().distinct().count() == 1;
            throw new ProblemException(
                    alike ? types.get(0) : CommonProblem.INVALID_BODY,
                    faults.size() == 1 ? faults.get(0).detail() : "The request has %d faults".formatted(faults.size()),
                    faults);
        }
    }
}
