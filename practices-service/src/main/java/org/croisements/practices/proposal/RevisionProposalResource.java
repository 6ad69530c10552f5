package org.croisements.practices.proposal;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.practices.PracticesProblem.PROPOSAL_DECIDED;
import static org.croisements.practices.PracticesProblem.PUBLICATION_STEP;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.practice.NewPractice;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.practice.PracticeService;
import org.croisements.practices.publication.PracticeRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proposed revisions of a practice that is public: while they are reviewed everybody keeps seeing the present one. */
@Path("/api/v1/practices/{practice}/revision-proposals")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class RevisionProposalResource {

    private final PracticeRepository practices;
    private final PracticeService service;
    private final RevisionProposalRepository proposals;
    private final ProposalForms forms;
    private final PracticeRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    RevisionProposalResource(
            PracticeRepository practices,
            PracticeService service,
            RevisionProposalRepository proposals,
            ProposalForms forms,
            PracticeRights rights,
            Lists lists,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.practices = practices;
        this.service = service;
        this.proposals = proposals;
        this.forms = forms;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.NETWORK_ADMIN,
        Role.CENTRE_ADMIN,
        Role.EDITOR,
        Role.MEMBER,
        Role.READER,
        Role.MODERATOR,
        Role.PARTNER
    })
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listRevisionProposals",
            summary = "List the proposed revisions of a practice, the last one first, for its centre and moderators")
    @APIResponseSchema(RevisionProposalDetail[].class)
    public Response list(String practice, @BeanParam ListParams params) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        rights.requireFollow(of.ownerId());
        return lists.answer(proposals.of(of), params, RevisionProposalDetail.class, this::detail);
    }

    @GET
    @Path("/{proposal}")
    @RolesAllowed({
        Role.NETWORK_ADMIN,
        Role.CENTRE_ADMIN,
        Role.EDITOR,
        Role.MEMBER,
        Role.READER,
        Role.MODERATOR,
        Role.PARTNER
    })
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("PROPOSAL_NOT_FOUND")
    @Operation(operationId = "getRevisionProposal", summary = "Get one proposed revision of a practice by id")
    @APIResponseSchema(RevisionProposalDetail.class)
    public Response get(String practice, String proposal) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        rights.requireFollow(of.ownerId());
        var found = proposals.get(of, proposal);
        return conditional.answer(detail(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"PRACTICE_ARCHIVED", "PUBLICATION_STEP"})
    @Operation(
            operationId = "createRevisionProposal",
            summary = "Propose a change of a public practice of one's own centre by a merge patch; its reason says why",
            description =
                    "For members too, and a network administrator may for every centre. The publication stays as it is: `IN_REVIEW` is for a practice that is added (`POST /practices`), and other steps are taken by a patch of the practice.")
    @APIResponseSchema(
            value = RevisionProposalDetail.class,
            responseCode = "201",
            responseDescription = "Proposed; the public keeps what it sees until it is accepted")
    public Response create(String practice, MergePatch<NewPractice> patch) {
        var of = practices.get(practice);
        rights.requireProposal(of.ownerId(), of.publication());
        var before = NewPractice.of(of);
        var after = patch.applyTo(before);
        if (after.publication() != before.publication()) {
            throw PUBLICATION_STEP.with(
                    "A proposal changes what the practice says and leaves its publication out; steps are taken by a"
                            + " patch of the practice");
        }
        service.check(of, after);
        var proposal = new RevisionProposal(
                of, after.reason(), forms.text(before), forms.text(after), caller.id(), clock.instant());
        proposals.persistAndFlush(proposal);
        return conditional.created(proposal.id.toString(), detail(proposal), proposal.version);
    }

    @PATCH
    @Path("/{proposal}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.MODERATOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"PROPOSAL_NOT_FOUND", "PROPOSAL_DECIDED", "PROPOSAL_OVERTAKEN", "REVIEWER_IS_AUTHOR"})
    @Operation(
            operationId = "decideRevisionProposal",
            summary = "Accept or refuse a proposed revision as somebody else than who proposed it, or take it back")
    @APIResponseSchema(RevisionProposalDetail.class)
    public Response decide(String practice, String proposal, MergePatch<ProposalDecision> patch) {
        var of = practices.getForUpdate(practice);
        rights.requireFollow(of.ownerId());
        var found = proposals.getForUpdate(of, proposal);
        conditional.requireMatch(found.version);
        var decision = patch.applyTo(new ProposalDecision(found.state, found.decisionReason));
        requireMayDecide(of, found, decision);
        if (decision.state() != found.state) {
            if (found.state != ProposalState.PROPOSED) {
                throw PROPOSAL_DECIDED.with("It is %s", found.state);
            }
            if (decision.state() == ProposalState.ACCEPTED) {
                service.accept(of, forms.applied(found, NewPractice.of(of)), found.author);
            }
            found.decide(decision.state(), decision.decisionReason(), caller.id(), clock.instant());
            proposals.flush();
        }
        return conditional.changed(detail(found), found.version);
    }

    private void requireMayDecide(Practice of, RevisionProposal found, ProposalDecision decision) {
        if (decision.state() == ProposalState.WITHDRAWN) {
            if (!caller.id().equals(found.author)) {
                throw FORBIDDEN.with("Only who proposed it takes it back");
            }
        } else {
            rights.requirePublish(of.ownerId());
            rights.requireOther(found.author);
        }
    }

    private RevisionProposalDetail detail(RevisionProposal proposal) {
        return new RevisionProposalDetail(
                proposal.id,
                proposal.state,
                proposal.reason,
                forms.fields(proposal),
                proposal.author,
                proposal.decisionReason,
                proposal.decidedBy,
                proposal.decidedAt,
                proposal.version,
                proposal.createdAt);
    }
}
