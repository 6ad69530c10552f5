package org.croisements.practices.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many took a practice up elsewhere, by what became of it there; what failed is counted like what worked. */
@Embeddable
@Schema(description = "How many took the practice up elsewhere, by what became of it there")
public record TransferCounts(
        @Schema(description = "Planned or under way, with no outcome yet", minimum = "0", examples = "1")
        @Column(name = "transfers_running")
        int running,

        @Schema(description = "Done as it was", minimum = "0", examples = "2") @Column(name = "transfers_reproduced")
        int reproduced,

        @Schema(description = "Done in another way", minimum = "0", examples = "3") @Column(name = "transfers_adapted")
        int adapted,

        @Schema(description = "Given up before it could show anything", minimum = "0", examples = "1")
        @Column(name = "transfers_abandoned")
        int abandoned,

        @Schema(description = "Done, and it did not work", minimum = "0", examples = "1")
        @Column(name = "transfers_failed")
        int failed) {

    public static final TransferCounts NONE = new TransferCounts(0, 0, 0, 0, 0);

    /** All of them. */
    public int total() {
        return running + reproduced + adapted + abandoned + failed;
    }
}
