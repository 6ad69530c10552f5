package org.croisements.practices.term;

import java.util.Comparator;
import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a concept means the same, nearly the same, more or less than one of another scheme. */
@Schema(description = "How a concept relates to one of another scheme")
public record Mapping(
        @Schema(description = "How they relate") MappingKind kind,

        @Schema(
                description = "The other concept: `scheme:notation` here, or its address elsewhere",
                examples = "subventions-2024:5.2")
        @Text(
                max = 500,
                pattern = "https?://\\S+|[a-z0-9]+(-[a-z0-9]+)*:[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?",
                allowed = "scheme:notation, or an http or https address")
        String concept) {

    /** Whether it stands in a scheme of this service. */
    public boolean standsHere() {
        return !concept.startsWith("http://") && !concept.startsWith("https://");
    }

    /** The same mappings, always in the same order: none means more than another. */
    public static List<Mapping> inOrder(List<Mapping> mappings) {
        return mappings.stream()
                .sorted(Comparator.comparing(Mapping::kind).thenComparing(Mapping::concept))
                .toList();
    }
}
