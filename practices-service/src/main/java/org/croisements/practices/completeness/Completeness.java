package org.croisements.practices.completeness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.croisements.practices.lesson.Lessons;
import org.croisements.practices.means.Facts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of what a sheet should tell it tells, and what is missing. */
@Schema(description = "How much of what a sheet should tell it tells")
public record Completeness(
        @Schema(
                description = "Part of the expected fields that say something",
                minimum = "0",
                maximum = "100",
                examples = "75")
        int percent,

        @Schema(description = "The expected fields that say nothing yet", examples = "[\"transferability\"]")
        List<String> missing) {

    /** What a sheet's parts tell; the others are told by whether they are there. */
    public static Completeness of(
            Lessons lessons, Facts facts, boolean hasThemes, boolean hasContributors, boolean hasTerritories) {
        Map<String, Boolean> told = new LinkedHashMap<>();
        told.put("summary", lessons.summary() != null);
        told.put("problem", lessons.problem() != null);
        told.put("answer", lessons.answer() != null);
        told.put("objectives", !lessons.objectives().isEmpty());
        told.put("methods", !lessons.methods().isEmpty());
        told.put("chains", !lessons.chains().isEmpty());
        told.put("transferability", lessons.transferability() != null);
        told.put("themes", hasThemes);
        told.put("contributors", hasContributors);
        told.put("territories", hasTerritories);
        told.put("startedOn", facts.startedOn() != null);
        told.put("fundings", !facts.fundings().isEmpty());
        told.put("sources", !facts.sources().isEmpty());
        var missing = new ArrayList<String>();
        told.forEach((field, isTold) -> {
            if (!isTold) {
                missing.add(field);
            }
        });
        return new Completeness(100 * (told.size() - missing.size()) / told.size(), List.copyOf(missing));
    }
}
