package org.croisements.practices.finder;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.ATOM_TYPE;
import static org.croisements.kit.page.Format.BIBTEX_TYPE;
import static org.croisements.kit.page.Format.CSL_JSON_TYPE;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.GEOJSON_TYPE;
import static org.croisements.kit.page.Format.JSON_FEED_TYPE;
import static org.croisements.kit.page.Format.JSON_LD_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.page.Format.RIS_TYPE;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.openapi.Beside;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.search.PracticeIndex;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The practices of the network, as they are searched. */
@Path("/api/v1/practices")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class FinderResource {

    private final Searches searches;
    private final PracticeIndex index;
    private final Hits hits;
    private final Lists lists;
    private final WholePractices whole;

    FinderResource(Searches searches, PracticeIndex index, Hits hits, Lists lists, WholePractices whole) {
        this.searches = searches;
        this.index = index;
        this.hits = hits;
        this.lists = lists;
        this.whole = whole;
    }

    @GET
    @PermitAll
    @Beside(Findings.class)
    @Produces({
        APPLICATION_JSON,
        CSV_TYPE,
        NDJSON_TYPE,
        GEOJSON_TYPE,
        JSON_LD_TYPE,
        ATOM_TYPE,
        JSON_FEED_TYPE,
        CSL_JSON_TYPE,
        BIBTEX_TYPE,
        RIS_TYPE
    })
    @Operation(
            operationId = "listPractices",
            summary = "Search practices, the most relevant first; without words list them by title")
    @APIResponseSchema(PracticeSummary[].class)
    public Response list(@BeanParam PracticeFilter filter, @BeanParam ListParams params) {
        return lists.answer(
                new PracticeList(index, hits, searches.of(filter), filter),
                params,
                PracticeSummary.class,
                FoundPractice::summary,
                whole.renditions());
    }
}
