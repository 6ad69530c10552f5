package org.croisements.network.organisation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.GEOJSON_TYPE;
import static org.croisements.kit.page.Format.JSON_LD_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.page.Format.VCARD_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.page.Records;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.name.NameRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The organisations of the directory. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations", description = "Resource centres, authorities, partners: who they are and what they cover")
class OrganisationResource {

    private final OrganisationRepository organisations;
    private final NameRepository names;
    private final OrganisationService service;
    private final Lists lists;
    private final Records records;
    private final Conditional conditional;
    private final List<Rendition<Organisation>> renditions;
    private final List<Rendition<Organisation>> oneByOne;
    private final ObjectMapper mapper;
    private final Clock clock;

    OrganisationResource(
            OrganisationRepository organisations,
            NameRepository names,
            OrganisationService service,
            Lists lists,
            Records records,
            Conditional conditional,
            @All List<Rendition<Organisation>> renditions,
            ObjectMapper mapper,
            Clock clock) {
        this.organisations = organisations;
        this.names = names;
        this.service = service;
        this.lists = lists;
        this.records = records;
        this.conditional = conditional;
        this.renditions = renditions;
        this.oneByOne = renditions.stream()
                .filter(rendition -> rendition.format() != Format.GEOJSON)
                .toList();
        this.mapper = mapper;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE, GEOJSON_TYPE, JSON_LD_TYPE, VCARD_TYPE})
    @Operation(operationId = "listOrganisations", summary = "List the organisations of the directory, by name")
    @APIResponseSchema(OrganisationSummary[].class)
    public Response list(@BeanParam OrganisationFilter filter, @BeanParam ListParams params) {
        var search = names.search(filter.q());
        return lists.answer(
                organisations.matching(filter, search, LocalDate.now(clock)),
                params,
                OrganisationSummary.class,
                organisation -> OrganisationSummary.of(organisation, search),
                renditions);
    }

    @GET
    @Path("/{organisation}")
    @PermitAll
    @Transactional
    @Produces({APPLICATION_JSON, JSON_LD_TYPE, VCARD_TYPE})
    @Operation(operationId = "getOrganisation", summary = "Get one organisation by id or slug")
    @APIResponseSchema(OrganisationDetail.class)
    public Response get(String organisation) {
        var found = organisations.get(organisation);
        var present = found.present();
        return present != found || found.formerSlugs.contains(organisation)
                ? conditional.moved(organisation, present.slug)
                : records.answer(found, found.version, service::detail, oneByOne);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "createOrganisation",
            summary = "Add an organisation to the directory",
            description =
                    "Refused where an organisation with a register identifier of its own, or with its name and nothing that tells the two apart, is there; `allowDuplicate=true` adds it all the same.")
    @Problems({"POSSIBLE_DUPLICATE", "EXTERNAL_ID_TAKEN"})
    @APIResponseSchema(value = OrganisationDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(
            @Parameter(description = "Add it although another organisation seems to be the same") @RestQuery
                    boolean allowDuplicate,
            NewOrganisation form) {
        var organisation = service.add(form, allowDuplicate);
        return conditional.created(organisation.slug, service.detail(organisation), organisation.version);
    }

    @GET
    @Path("/{organisation}/possible-duplicates")
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "findPossibleDuplicates",
            summary = "Find what may be the same as an organisation, and why")
    @APIResponseSchema(PossibleDuplicates.class)
    public Response possibleDuplicates(String organisation) throws JsonProcessingException {
        var duplicates =
                service.possibleDuplicates(organisations.get(organisation).present());
        return conditional.answer(mapper.writeValueAsBytes(duplicates), Format.JSON.contentType());
    }

    @PATCH
    @Path("/{organisation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"EXTERNAL_ID_TAKEN", "ORGANISATION_MERGED"})
    @Operation(operationId = "updateOrganisation", summary = "Change an organisation by a merge patch")
    @APIResponseSchema(OrganisationDetail.class)
    public Response update(String organisation, MergePatch<NewOrganisation> patch) {
        var found = organisations.getForUpdate(organisation);
        service.requireMayEdit(found);
        service.requireUnmerged(found);
        conditional.requireMatch(found.id, found.version);
        var before = NewOrganisation.of(found);
        if (service.change(found, patch.applyTo(before))) {
            conditional.note(found.id, before, NewOrganisation.of(found), found.version);
        }
        return conditional.changed(service.detail(found), found.version);
    }

    @DELETE
    @Path("/{organisation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteOrganisation", summary = "Take an organisation out of the directory")
    public void delete(String organisation) {
        var found = organisations.getForUpdate(organisation);
        service.requireMayEdit(found);
        service.requireUnmerged(found);
        conditional.requireMatch(found.version);
        service.delete(found);
    }
}
