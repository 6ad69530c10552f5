package org.croisements.practices.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.kit.input.Text;
import org.croisements.practices.nature.PracticeKind;
import org.croisements.practices.nature.PracticeStage;
import org.croisements.practices.publication.Publication;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what practices can be filtered. */
record PracticeFilter(
        @Parameter(
                description =
                        "Under that theme or a narrower one, by notation, in one scheme only as `scheme:notation`",
                example = "numerique")
        @RestQuery
        List<String> theme,

        @Parameter(description = "Kinds of practice") @RestQuery
        List<PracticeKind> kind,

        @Parameter(description = "How far it has come") @RestQuery
        List<PracticeStage> stage,

        @Parameter(description = "With that organisation in any role, by id or slug", example = "rennes-metropole")
        @RestQuery
        List<String> contributor,

        @Parameter(description = "For that public; case and accents don't matter", example = "jeunes des QPV")
        @RestQuery("public")
        List<String> publics,

        @Parameter(description = "Part of that practice, by id or slug", example = "garage-numerique") @RestQuery
        List<String> partOf,

        @Parameter(description = "In that region or in what lies in it, by code", example = "53")
        @RestQuery
        @Text(max = 20)
        List<String> region,

        @Parameter(description = "In that department or in what lies in it, by code", example = "35")
        @RestQuery
        @Text(max = 20)
        List<String> department,

        @Parameter(description = "In that EPCI or in what lies in it, by SIREN", example = "243500139")
        @RestQuery
        @Text(max = 20)
        List<String> epci,

        @Parameter(description = "In that commune or in what lies in it, by code", example = "35238")
        @RestQuery
        @Text(max = 20)
        List<String> commune,

        @Parameter(description = "In that priority quarter, by code", example = "QN03505M") @RestQuery @Text(max = 20)
        List<String> qpv,

        @Parameter(
                description = "Words that words of a title begin with; case and accents don't matter",
                example = "numerique")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "How far it is on its way to the public; others' drafts are never listed") @RestQuery
        List<Publication> publication) {

    /** The records that a filter names, found; what the caller did not filter by is empty. */
    record Links(
            List<UUID> themes,
            List<UUID> contributors,
            List<UUID> wholes,
            List<String> publics,
            Map<String, List<String>> territories) {}
}
