package org.croisements.practices.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.publication.PracticeRights;
import org.jspecify.annotations.Nullable;

/** What is alike in all reports about practices: whose they are, and that a change is of the version it is based on. */
@ApplicationScoped
public class PracticeReports {

    private final PracticeRepository practices;
    private final Organisations organisations;
    private final PracticeRights rights;
    private final Conditional conditional;
    private final Clock clock;

    PracticeReports(
            PracticeRepository practices,
            Organisations organisations,
            PracticeRights rights,
            Conditional conditional,
            Clock clock) {
        this.practices = practices;
        this.organisations = organisations;
        this.rights = rights;
        this.conditional = conditional;
        this.clock = clock;
    }

    /** The organisation that a new report is to belong to: the one asked for, or the caller's own. */
    public StoredReference owner(@Nullable String asked) {
        return rights.owner(asked, organisations);
    }

    /** Ends the request unless the caller may change the report, and names its present version. */
    public void requireChange(PracticeReport report) {
        rights.requireEdit(report.owner.id());
        conditional.requireMatch(report.id, report.version);
    }

    /** Gives the report to the organisation asked for, if it is not theirs already. */
    public void handOver(PracticeReport report, @Nullable String asked) {
        report.owner = rights.owner(asked, report.owner, organisations);
    }

    /** Whether a change made the report's editable form another one, which is noted then. */
    public boolean isChanged(PracticeReport report, Record before, Record after) {
        if (after.equals(before)) {
            return false;
        }
        report.updatedAt = clock.instant();
        practices.flush();
        conditional.note(report.id, before, after, report.version);
        return true;
    }
}
