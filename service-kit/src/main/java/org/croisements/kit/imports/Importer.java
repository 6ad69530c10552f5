package org.croisements.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service does with the lines of one kind of import; {@code R} is what it makes of a line. */
public interface Importer<R> {

    /** The records whose fields are the columns of a CSV file and the members of an NDJSON line. */
    List<Class<?>> fields();

    /** The columns without which a CSV file is refused as a whole. */
    List<String> requiredColumns();

    /**
     * Makes something of a line: absent members were no columns, null stands for an empty cell. A problem it throws
     * rejects the line.
     */
    R read(ObjectNode line);

    /** What the line is known by: a later line with the same key is rejected. */
    String key(R line);

    /** Whether lines are about people: the report, which stays for a while, then repeats nothing of them. */
    default boolean isAboutPeople() {
        return false;
    }

    /**
     * Reads ahead what a batch of lines needs. Runs in the batch's transaction; after a conflict with another request it
     * is called anew for each line.
     */
    Batch<R> begin(List<R> lines);

    /**
     * Follows a batch, outside its transaction, once some hundred records were added, and then each time there are twice
     * as many, as long as more lines follow.
     */
    default void grown() {}

    /** Applies the lines of a batch. */
    interface Batch<R> {

        /** Applies a line. A problem that it throws rejects the line; it must have changed nothing by then. */
        Applied apply(R line);

        /** Follows the last line, when all is written and versions are what they will be. */
        default void end() {}
    }

    /** What became of a line, of which record, and what the importer wants to say of it: what it left out, for instance. */
    record Applied(
            LineOutcome outcome, UUID record, @Nullable String detail) {

        public Applied(LineOutcome outcome, UUID record) {
            this(outcome, record, null);
        }
    }
}
