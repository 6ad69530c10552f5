package org.croisements.practices.suggest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Words;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.PracticeIndex;
import org.croisements.practices.search.SheetSearch;
import org.croisements.practices.search.ShownSheets;
import org.croisements.practices.search.Viewers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a search box for practices proposes. */
@Path("/api/v1/practice-suggestions")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class SuggestionResource {

    private static final int USUAL = 8;

    private final PracticeIndex index;
    private final Viewers viewers;
    private final Conditional conditional;
    private final ShownSheets shown;
    private final ObjectMapper json;

    SuggestionResource(
            PracticeIndex index, Viewers viewers, Conditional conditional, ShownSheets shown, ObjectMapper json) {
        this.index = index;
        this.viewers = viewers;
        this.conditional = conditional;
        this.shown = shown;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "suggestPractices", summary = "Suggest practices and searches for what is typed so far")
    @APIResponseSchema(Suggestions.class)
    public Response suggest(
            @Parameter(description = "What is typed so far; case and accents don't matter", example = "mediation nu")
                    @RestQuery
                    @Nullable
                    String q,
            @Parameter(description = "How many of each at most, 8 unless said") @RestQuery @Nullable @Min(1) @Max(20)
                    Integer limit)
            throws JsonProcessingException {
        int most = limit == null ? USUAL : limit;
        var words = q == null ? List.<String>of() : Words.of(q);
        var none = new Suggestions(List.of(), List.of());
        var suggestions = words.isEmpty() ? none : suggestions(String.valueOf(q), words, most);
        return conditional.answer(json.writeValueAsBytes(suggestions), Format.JSON.contentType());
    }

    private Suggestions suggestions(String q, List<String> words, int most) {
        try (var search = index.search(Criteria.all(viewers.present()), null, null)) {
            return new Suggestions(titles(search, words, most), searches(search, q, words, most));
        }
    }

    private List<Reference> titles(SheetSearch search, List<String> words, int most) {
        return search.titled(words, false, most).hits().stream()
                .map(hit -> shown.of(search, hit.doc, Suggestions.Titled.class).reference())
                .toList();
    }

    /** What was typed, with its last word as sheets write it. */
    private static List<String> searches(SheetSearch search, String q, List<String> words, int most) {
        String typed = q.stripTrailing();
        int begin = typed.lastIndexOf(' ') + 1;
        return search.wordsNear(words.get(words.size() - 1)).stream()
                .map(word -> typed.substring(0, begin) + word)
                .limit(most)
                .toList();
    }
}
