package org.croisements.practices.similar;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TermQuery;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.PracticeIndex;
import org.croisements.practices.search.SheetSearch;
import org.croisements.practices.search.Viewers;
import org.croisements.practices.similar.SimilarPractices.Reasons;
import org.croisements.practices.similar.SimilarPractices.SimilarPractice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The practices that have something in common with one. */
@Path("/api/v1/practices/{practice}/similar")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class SimilarPracticeResource {

    private static final int USUAL = 10;

    private final PracticeRepository practices;
    private final PracticeIndex index;
    private final Viewers viewers;
    private final Conditional conditional;
    private final ObjectMapper json;
    private final ObjectMapper shown;

    SimilarPracticeResource(
            PracticeRepository practices,
            PracticeIndex index,
            Viewers viewers,
            Conditional conditional,
            ObjectMapper json) {
        this.practices = practices;
        this.index = index;
        this.viewers = viewers;
        this.conditional = conditional;
        this.json = json;
        this.shown = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @GET
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "listSimilarPractices",
            summary = "List the practices that have most in common with one, and what that is")
    @APIResponseSchema(SimilarPractices.class)
    public Response similar(
            String practice,
            @Parameter(description = "How many, 10 unless said") @RestQuery @Nullable @Min(1) @Max(50) Integer limit)
            throws IOException {
        var found = practices.get(practice);
        if (found.wasCalled(practice)) {
            return conditional.moved(practice, found.slug());
        }
        try (var search = index.search(Criteria.all(viewers.present()), null, null)) {
            var alike = alike(search, found, limit == null ? USUAL : limit);
            return conditional.answer(
                    json.writeValueAsBytes(new SimilarPractices(found.reference(), alike)), Format.JSON.contentType());
        }
    }

    private List<SimilarPractice> alike(SheetSearch search, Practice practice, int most) throws IOException {
        var own = PracticeSummary.of(practice);
        var likeness = new Likeness(search.snapshot(), own);
        var stored = search.snapshot().searcher().storedFields();
        var alike = new ArrayList<SimilarPractice>();
        for (FieldDoc hit : search.like(likeness.query(), most).hits()) {
            var document = stored.document(hit.doc, Set.of(SheetDocument.SHOWN));
            var other = shown.readValue(document.get(SheetDocument.SHOWN), PracticeSummary.class);
            alike.add(new SimilarPractice(other, reasons(search, hit.doc, own, other, likeness.clues())));
        }
        return alike;
    }

    private static Reasons reasons(
            SheetSearch search, int document, PracticeSummary own, PracticeSummary other, List<Likeness.Clue> clues)
            throws IOException {
        var words = new ArrayList<String>();
        for (var clue : clues) {
            var holds = new TermQuery(new Term(SheetDocument.WORDS, clue.stem()));
            if (search.snapshot().searcher().explain(holds, document).isMatch()) {
                words.add(clue.written());
            }
        }
        return new Reasons(
                own.themes().stream().filter(other.themes()::contains).toList(),
                own.publics().stream()
                        .filter(one -> other.publics().stream().anyMatch(each -> isSame(one, each)))
                        .toList(),
                own.territories().stream()
                        .filter(one -> other.territories().stream()
                                .anyMatch(each -> each.href().equals(one.href())))
                        .toList(),
                own.contributors().stream()
                        .map(each -> each.organisation())
                        .filter(one -> other.contributors().stream()
                                .anyMatch(each -> each.organisation().id().equals(one.id())))
                        .distinct()
                        .toList(),
                words);
    }

    /** As filters compare them. */
    private static boolean isSame(String one, String other) {
        return Slugs.searchable(one).equals(Slugs.searchable(other));
    }
}
