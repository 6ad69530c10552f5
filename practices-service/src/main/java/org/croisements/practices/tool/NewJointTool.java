package org.croisements.practices.tool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.contributor.NewContributor;
import org.croisements.practices.contributor.StoredContributor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a joint tool: what a new one is made of, and what a patch changes. */
@Schema(description = "A joint tool to propose")
record NewJointTool(
        @Schema(
                description = "Readable name in addresses; made of the title where left out",
                examples = "l-eco-des-quartiers")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "Title", examples = "L'Éco des quartiers") @Text(max = 300)
        String title,

        @Schema(description = "What it is for", examples = "Un thème du développement économique tous les deux mois")
        @Nullable
        @Text(max = 10_000, lines = true)
        String description,

        @Schema(description = "How far it has come") ToolStatus status,

        @Schema(description = "Club or network whose tool it is, by id or slug", examples = "club-dev-eco")
        @Nullable
        @Text(max = Slugs.MAX)
        String club,

        @Schema(description = "Who makes it, in order") @Size(max = 100)
        List<@Valid NewContributor> contributors,

        @Schema(description = "Its versions, the first one first") @Size(max = 200)
        List<@Valid ToolVersion> versions,

        @Schema(
                description =
                        "Organisation it belongs to, by id or slug; the caller's own, unless a network administrator"
                                + " names another",
                examples = "pqn-a")
        @Nullable
        @Text(max = Slugs.MAX)
        String owner,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources) {

    static NewJointTool of(JointTool t) {
        return new NewJointTool(
                t.slug,
                t.title,
                t.description,
                t.status,
                t.club == null ? null : t.club.id().toString(),
                t.contributors.stream().map(StoredContributor::form).toList(),
                t.versions,
                t.owner.id().toString(),
                t.sources);
    }
}
