package org.croisements.practices.reuse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.lesson.Agreement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a report of reuse: what a new one is made of, and what a patch changes. */
@Schema(description = "A use of a practice's experience to report")
record NewReuse(
        @Schema(description = "What for") ReusePurpose purpose,

        @Schema(description = "Who used it: an organisation, by id or slug", examples = "rennes-metropole")
        @Text(max = Slugs.MAX)
        String organisation,

        @Schema(description = "With whom", examples = "[\"ANRU\", \"Caisse des Dépôts\"]")
        @Size(max = 50)
        @Text(max = 300)
        List<String> counterparts,

        @Schema(description = "When", examples = "2016") @Nullable
        PartialDate usedOn,

        @Schema(description = "The agreement that it was used for") @Nullable @Valid
        Agreement agreement,

        @Schema(description = "How it was useful", examples = "Pour préparer les négociations sur le volet ingénierie")
        @Nullable
        @Text(max = 5000, lines = true)
        String note,

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

    static NewReuse of(Reuse r) {
        return new NewReuse(
                r.purpose,
                r.organisation.id().toString(),
                List.copyOf(r.counterparts),
                PartialDate.of(r.usedOn),
                r.agreement,
                r.note,
                r.owner().id().toString(),
                r.sources);
    }
}
