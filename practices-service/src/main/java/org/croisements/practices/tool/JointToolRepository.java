package org.croisements.practices.tool;

import static org.croisements.practices.PracticesProblem.JOINT_TOOL_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Sorting;

/** Every query on joint tools. */
@ApplicationScoped
public class JointToolRepository extends SluggedRepository<JointTool> {

    private static final Sorting SORTING = Sorting.byDefault("title")
            .key("title", "t.title", String.class)
            .key("updatedAt", "t.updatedAt", Instant.class)
            .key("createdAt", "t.createdAt", Instant.class);

    JointToolRepository() {
        super(JOINT_TOOL_NOT_FOUND, "joint tool");
    }

    @Override
    protected String slugOf(JointTool tool) {
        return tool.slug;
    }

    /** The tools that name one of these records: as owner, as club or as a contributor. */
    public List<JointTool> referringTo(Collection<UUID> ids) {
        return list("""
                from JointTool t where t.owner.id in ?1 or t.club.id in ?1
                or exists (select 1 from t.contributors c where c.organisation.id in ?1) order by t.id""", ids);
    }

    ListQuery<JointTool> matching(JointToolFilter filter, List<UUID> contributors) {
        return new ListQuery<>(getEntityManager(), JointTool.class, "t", SORTING)
                .whereGiven("t.status in :statuses", "statuses", filter.status())
                .whereGiven(
                        "exists (select 1 from t.contributors c where c.organisation.id in :contributors)",
                        "contributors",
                        contributors);
    }
}
