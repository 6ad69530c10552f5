package org.croisements.network.workinggroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.network.output.Output;
import org.croisements.network.person.Viewer;
import org.croisements.network.term.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a working group: what a new one is made of, and what a patch changes. */
@Schema(
        description = "A working group of a network or club",
        examples = {"""
{"name": "Développement économique dans les quartiers", "status": "ACTIVE",
 "purpose": "Poursuivre les travaux sur cette thématique", "theme": "entrepreneuriat", "cadence": "tous les deux mois",
 "from": "2017"}""", """
{"status": "ENDED", "to": "2018-06"}"""})
record NewWorkingGroup(
        @Schema(description = "Name", examples = "Développement économique dans les quartiers")
        String name,

        @Schema(description = "Where its work stands", examples = "ACTIVE")
        WorkingGroupStatus status,

        @Schema(description = "What it is for", examples = "Poursuivre les travaux sur cette thématique")
        @Nullable
        @Text(max = 5_000, lines = true)
        String purpose,

        @Schema(description = "What it works on", examples = "entrepreneuriat") @Nullable
        String theme,

        @Schema(description = "How often it meets, in words", examples = "tous les deux mois") @Nullable
        String cadence,

        @Schema(description = "Since when; null where nobody knows", examples = "2017") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to,

        @Schema(description = "Who works in it") @Size(max = 200)
        List<@Valid NewGroupMember> members,

        @Schema(description = "What it produces or produced") @Size(max = 200)
        List<@Valid Output> outputs,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources) {

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return Term.inOrder(from, to);
    }

    /** A working group as the form that somebody edits, for a patch to be applied to: without whom they may not see. */
    static NewWorkingGroup of(WorkingGroup g, Viewer editor) {
        return new NewWorkingGroup(
                g.name,
                g.status,
                g.purpose,
                g.theme,
                g.cadence,
                g.term.from(),
                g.term.to(),
                g.members.stream()
                        .filter(m -> m.isShownTo(editor))
                        .map(GroupMember::form)
                        .toList(),
                g.outputs,
                g.sources);
    }
}
