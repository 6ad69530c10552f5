package org.croisements.events.document;

import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what documents can be filtered. */
record DocumentFilter(
        @Parameter(description = "Kinds of document") @RestQuery
        List<DocumentKind> kind,

        @Parameter(description = "About that event, by id or slug, present or former", example = "cites-cap-2018")
        @RestQuery
        List<String> event,

        @Parameter(description = "Of that numbered series", example = "rencontre-boulogne")
        @RestQuery
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        List<String> series,

        @Parameter(description = "Published by that organisation, by id or slug", example = "reso-villes") @RestQuery
        List<String> publisher,

        @Parameter(description = "How far they are on their way to their readers") @RestQuery
        List<DocumentStatus> status,

        @Parameter(
                description =
                        "Beginnings of words of title, section, summary, series or names, all of them; case and accents don't matter",
                example = "trois questions")
        @RestQuery
        @Nullable
        String q) {}
