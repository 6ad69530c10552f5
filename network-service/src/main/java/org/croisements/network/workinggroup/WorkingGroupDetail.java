package org.croisements.network.workinggroup;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.network.output.Output;
import org.croisements.network.person.Viewer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A working group, with those members who may be named to whoever reads it. */
@Schema(description = "A working group of a network or club")
record WorkingGroupDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Network or club that it belongs to")
        Reference network,

        @Schema(description = "Name", examples = "Développement économique dans les quartiers")
        String name,

        @Schema(description = "Where its work stands") WorkingGroupStatus status,

        @Schema(description = "What it is for", examples = "Poursuivre les travaux sur cette thématique") @Nullable
        String purpose,

        @Schema(description = "What it works on", examples = "entrepreneuriat") @Nullable
        String theme,

        @Schema(description = "How often it meets, in words", examples = "tous les deux mois") @Nullable
        String cadence,

        @Schema(description = "Since when; null where nobody knows") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to,

        @Schema(description = "Who works in it, as far as they may be named to the caller")
        List<GroupMemberDetail> members,

        @Schema(description = "How many work in it, whether or not they may be named", examples = "7")
        int memberCount,

        @Schema(description = "What it produces or produced")
        List<Output> outputs,

        @Schema(description = "Where the facts come from") List<Source> sources,

        @Schema(description = "Version; also the ETag for those who edit it")
        long version,

        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    /** What it says, whatever version it is. */
    List<Object> facts() {
        return Arrays.asList(
                network, name, status, purpose, theme, cadence, from, to, members, memberCount, outputs, sources);
    }

    static WorkingGroupDetail of(WorkingGroup g, Viewer viewer) {
        return new WorkingGroupDetail(
                g.id,
                g.network.reference(),
                g.name,
                g.status,
                g.purpose,
                g.theme,
                g.cadence,
                g.term.from(),
                g.term.to(),
                g.members.stream()
                        .filter(m -> m.isShownTo(viewer))
                        .map(GroupMemberDetail::of)
                        .toList(),
                g.members.size(),
                g.outputs,
                g.sources,
                g.version,
                g.createdAt,
                g.updatedAt);
    }
}
