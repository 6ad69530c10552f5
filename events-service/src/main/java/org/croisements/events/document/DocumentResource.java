package org.croisements.events.document;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.events.document.DocumentStatus.DRAFT;
import static org.croisements.kit.page.Format.ATOM_TYPE;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.JSON_FEED_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import org.croisements.events.document.DocumentFeed.Standing;
import org.croisements.events.event.EventRepository;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.publication.EventRights;
import org.croisements.events.statement.Credit;
import org.croisements.events.statement.CreditRole;
import org.croisements.kit.format.AtomFeed;
import org.croisements.kit.format.Entry;
import org.croisements.kit.format.JsonFeed;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The documents about events; each belongs to a centre, whose editors write and whose administrators publish it. */
@Path("/api/v1/documents")
@Tag(name = "Documents", description = "Interviews, reports, slides, press and video about events")
class DocumentResource {

    private static final String TITLE = "Documents des centres de ressources";

    private final DocumentRepository documents;
    private final DocumentForms forms;
    private final DocumentFeed feed;
    private final EventRepository events;
    private final Organisations organisations;
    private final Lists lists;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;
    private final List<Rendition<Document>> renditions;

    DocumentResource(
            DocumentRepository documents,
            DocumentForms forms,
            DocumentFeed feed,
            EventRepository events,
            Organisations organisations,
            Lists lists,
            Conditional conditional,
            Caller caller,
            Clock clock,
            ObjectMapper mapper) {
        this.documents = documents;
        this.forms = forms;
        this.feed = feed;
        this.events = events;
        this.organisations = organisations;
        this.lists = lists;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
        renditions = List.of(
                new AtomFeed<>(TITLE, DocumentResource::entry), new JsonFeed<>(mapper, TITLE, DocumentResource::entry));
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE, ATOM_TYPE, JSON_FEED_TYPE})
    @Operation(operationId = "listDocuments", summary = "List the documents, the latest first")
    @APIResponseSchema(DocumentSummary[].class)
    @Read
    public Response list(@BeanParam DocumentFilter filter, @BeanParam ListParams params) {
        var faults = new Faults();
        var publishers = organisations.ids(filter.publisher(), "publisher", faults);
        var about = events.idsGiven(filter.event(), "event", faults);
        faults.refuse();
        return lists.answer(
                documents.matching(filter, about, publishers),
                params,
                DocumentSummary.class,
                found -> DocumentSummary.of(found, feed.about(found)),
                renditions);
    }

    @GET
    @Path("/{document}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getDocument", summary = "Get one document by id or slug")
    @APIResponseSchema(DocumentDetail.class)
    public Response get(String document) {
        var found = documents.get(document);
        return found.formerSlugs.contains(document)
                ? conditional.moved(document, found.slug)
                : conditional.answer(feed.detail(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems({"SLUG_TAKEN", "NUMBER_TAKEN"})
    @Operation(operationId = "createDocument", summary = "Add a document")
    @APIResponseSchema(value = DocumentDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewDocument form) {
        var added = new Document(clock.instant());
        take(added, form, null);
        requireEdit(added);
        if (added.status != DRAFT) {
            requirePublish(added);
        }
        documents.save(added);
        return conditional.created(added.slug, feed.added(added), added.version);
    }

    @PATCH
    @Path("/{document}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"SLUG_TAKEN", "NUMBER_TAKEN"})
    @Operation(operationId = "updateDocument", summary = "Change, announce or publish a document by a merge patch")
    @APIResponseSchema(DocumentDetail.class)
    public Response update(String document, MergePatch<NewDocument> patch) {
        var found = documents.getForUpdate(document);
        requireEdit(found);
        conditional.requireMatch(found.id, found.version);
        var before = NewDocument.of(found);
        var standing = Standing.of(found);
        var form = patch.applyTo(before);
        if (form.status() != before.status()) {
            requirePublish(found);
        }
        take(found, form, found);
        var after = NewDocument.of(found);
        if (after.equals(before)) {
            return conditional.changed(feed.detail(documents.asStored(found)), found.version);
        }
        found.updatedAt = clock.instant();
        documents.save(found);
        conditional.note(found.id, before, after, found.version);
        return conditional.changed(feed.changed(found, standing), found.version);
    }

    @DELETE
    @Path("/{document}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteDocument", summary = "Take away a document")
    public void delete(String document) {
        var found = documents.getForUpdate(document);
        requireEdit(found);
        if (found.status != DRAFT) {
            requirePublish(found);
        }
        conditional.requireMatch(found.id, found.version);
        documents.delete(found);
        documents.flush();
        feed.deleted(found);
    }

    private void take(Document document, NewDocument form, @org.jspecify.annotations.Nullable Document edited) {
        var links = forms.links(form, edited);
        document.take(form, documents.freeSlug(form.slug(), form.title(), document.id), links);
    }

    private void requireEdit(Document document) {
        if (!caller.mayEdit(document.owner.id(), EventRights.WRITE)) {
            throw FORBIDDEN.with(
                    "The document belongs to another centre, or the key lacks the scope " + EventRights.WRITE);
        }
    }

    private void requirePublish(Document document) {
        if (!caller.mayPublish(document.owner.id(), EventRights.PUBLISH)) {
            throw FORBIDDEN.with(
                    "Only an administrator of its centre, or a partner's key with the scope %s, announces, publishes or withdraws it",
                    EventRights.PUBLISH);
        }
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.id,
                document.title,
                "/api/v1/documents/" + document.slug,
                document.createdAt,
                document.updatedAt,
                document.summary,
                document.credits.stream()
                        .filter(credit -> credit.role() == CreditRole.AUTHOR || credit.role() == CreditRole.INTERVIEWER)
                        .map(Credit::name)
                        .toList(),
                List.of(document.kind.name()));
    }
}
