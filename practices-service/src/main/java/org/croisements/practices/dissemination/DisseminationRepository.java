package org.croisements.practices.dissemination;

import static org.croisements.practices.PracticesProblem.DISSEMINATION_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.tool.JointTool;

/** Every query on the logs of joint tools; each is within one tool. */
@ApplicationScoped
class DisseminationRepository extends PartRepository<JointTool, Dissemination> {

    private static final Sorting SORTING = Sorting.byDefault("-on")
            .key("on", "d.disseminatedOn", String.class)
            .key("createdAt", "d.createdAt", Instant.class);

    DisseminationRepository() {
        super("tool", DISSEMINATION_NOT_FOUND, "There is no entry %s in the log of this tool");
    }

    ListQuery<Dissemination> matching(JointTool tool, List<List<String>> territories) {
        var log = new ListQuery<>(getEntityManager(), Dissemination.class, "d", SORTING)
                .where("d.tool.id = :tool", "tool", tool.id());
        for (int i = 0; i < territories.size(); i++) {
            var keys = territories.get(i);
            log.whereGiven(
                    "array_intersects(d.territory.keys, :keys" + i + ")",
                    "keys" + i,
                    keys.isEmpty() ? null : keys.toArray(String[]::new));
        }
        return log;
    }

    /** How often the tool was disseminated, as the database knows now. */
    int count(JointTool tool) {
        flush();
        return Math.toIntExact(count("tool", tool));
    }
}
