package org.croisements.practices.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.lesson.EvidenceLevel;
import org.croisements.practices.outcome.TransferOutcome;
import org.croisements.practices.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a transfer: what a new one is made of, and what a patch changes. */
@Schema(
        description = "A transfer to report",
        examples = {"""
{"outcome": "ABANDONED", "adopter": "ville-de-rennes", "territory": {"kind": "COMMUNE", "code": "35238"},
 "startedOn": "2017-09", "endedOn": "2019", "changes": "Dans les locaux du bailleur, un jour par semaine",
 "reason": "Le local n'était pas accessible le soir", "owner": "reso-villes"}""", """
{"outcome": "ADAPTED", "changes": "Dans les locaux du bailleur, un jour par semaine"}"""})
record NewTransfer(
        @Schema(description = "What became of the practice there")
        TransferOutcome outcome,

        @Schema(description = "Who took it up: an organisation, by id or slug", examples = "ville-de-rennes")
        @Text(max = Slugs.MAX)
        String adopter,

        @Schema(description = "Where") @Valid TerritoryKey territory,

        @Schema(description = "Since when", examples = "2017-09") @Nullable
        PartialDate startedOn,

        @Schema(description = "Until when", examples = "2019") @Nullable
        PartialDate endedOn,

        @Schema(description = "What was done otherwise", examples = "Dans les locaux du bailleur, un jour par semaine")
        @Nullable
        @Text(max = 5000, lines = true)
        String changes,

        @Schema(
                description = "Why it came out so; needed for ABANDONED and FAILED",
                examples = "Le local n'était pas accessible le soir")
        @Nullable
        @Text(max = 5000, lines = true)
        String reason,

        @Schema(description = "How well that is known") @Nullable
        EvidenceLevel evidenceLevel,

        @Schema(
                description =
                        "Organisation whose report it is, by id or slug; the caller's own, unless a network administrator"
                                + " names another",
                examples = "reso-villes")
        @Nullable
        @Text(max = Slugs.MAX)
        String owner,

        @Schema(description = "Who says so and where it can be read") @Size(max = 20)
        List<@Valid Source> sources) {

    @Schema(hidden = true)
    @AssertTrue(message = "say why it was abandoned or failed")
    boolean isExplained() {
        return outcome == null || !outcome.isExplained() || reason != null;
    }

    @Schema(hidden = true)
    @AssertTrue(message = "endedOn must not be before startedOn")
    boolean isInOrder() {
        return startedOn == null || endedOn == null || !endedOn.latest().isBefore(startedOn.earliest());
    }

    static NewTransfer of(Transfer t) {
        return new NewTransfer(
                t.outcome,
                t.adopter.id().toString(),
                t.territory.form(),
                PartialDate.of(t.startedOn),
                PartialDate.of(t.endedOn),
                t.changes,
                t.reason,
                t.evidenceLevel,
                t.owner().id().toString(),
                t.sources);
    }
}
