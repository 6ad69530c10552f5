package org.croisements.network.coverage;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Read;
import org.croisements.kit.reference.Reference;
import org.croisements.network.coverage.CoverageDetail.Centre;
import org.croisements.network.coverage.CoverageDetail.Through;
import org.croisements.network.coverage.CoverageRepository.Declared;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryReference;
import org.croisements.network.territory.TerritoryRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which resource centres cover a territory. */
@Path("/api/v1/coverage")
@Tag(
        name = "Territories",
        description = "Regions, departments, communes, EPCI, EPT, priority quarters and city contracts")
class CoverageResource {

    private final TerritoryRepository territories;
    private final CoverageRepository coverage;
    private final Conditional conditional;
    private final ObjectMapper json;
    private final Clock clock;

    CoverageResource(
            TerritoryRepository territories,
            CoverageRepository coverage,
            Conditional conditional,
            ObjectMapper json,
            Clock clock) {
        this.territories = territories;
        this.coverage = coverage;
        this.conditional = conditional;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getCoverage",
            summary = "Say which resource centres cover a territory on a day",
            description =
                    "A centre covers a territory where it declares to cover the territory itself or one that contains it on that day, in whole or in part. Name exactly one territory.")
    @APIResponseSchema(CoverageDetail.class)
    public Response get(@BeanParam CoverageFilter filter) throws JsonProcessingException {
        var asked = filter.territory();
        var territory = territories.resolve(asked.getValue(), asked.getKey());
        var on = filter.on() == null ? LocalDate.now(clock) : filter.on();
        var around = Stream.concat(Stream.of(territory.key()), territory.parentsOn(on).stream())
                .toList();
        var declared = coverage.declared(TerritoryKey.ofWords(around), on);
        var detail =
                new CoverageDetail(TerritoryReference.of(asked.getValue(), territory.name()), on, centres(declared));
        return conditional.answer(json.writeValueAsBytes(detail), Format.JSON.contentType());
    }

    private List<Centre> centres(List<Declared> declared) {
        var names = territories.byKey(declared.stream().map(d -> d.key().word()).collect(Collectors.toSet()));
        Map<Reference, List<Through>> through = new LinkedHashMap<>();
        declared.forEach(d -> through.computeIfAbsent(d.centre().reference(), centre -> new ArrayList<>())
                .add(new Through(reference(d.key(), names), d.from(), d.to())));
        return through.entrySet().stream()
                .map(centre -> new Centre(centre.getKey(), centre.getValue()))
                .toList();
    }

    private static TerritoryReference reference(TerritoryKey key, Map<String, Territory> known) {
        var territory = known.get(key.word());
        return TerritoryReference.of(key, territory == null ? null : territory.name());
    }
}
