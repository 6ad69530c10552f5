package org.croisements.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Caller;

/** The audit trail for those who may read it; each service has a resource of its own that answers with it. */
@ApplicationScoped
public class AuditReading {

    private final AuditRepository audit;
    private final Lists lists;
    private final Caller caller;

    AuditReading(AuditRepository audit, Lists lists, Caller caller) {
        this.audit = audit;
        this.lists = lists;
        this.caller = caller;
    }

    /** What the caller may see: an administrator of a centre what its members and keys did, one of the network all. */
    public Response answer(AuditFilter filter, ListParams params) {
        var answer = lists.answer(
                audit.matching(filter, caller.administeredCentres()), params, AuditSummary.class, AuditSummary::of);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
