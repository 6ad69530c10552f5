package org.croisements.kit.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what somebody set out to do. */
@Schema(description = "DONE, or REFUSED for want of rights")
public enum AuditOutcome {
    DONE,
    REFUSED
}
