package org.croisements.practices.proposal;

import static org.croisements.practices.PracticesProblem.PROPOSAL_OVERTAKEN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.practices.difference.FieldDifference;
import org.croisements.practices.practice.NewPractice;

/** Editable forms of practices as proposals keep them, and what one makes of a practice that changed meanwhile. */
@ApplicationScoped
class ProposalForms {

    private final ObjectMapper mapper;
    private final JsonBodies bodies;

    ProposalForms(ObjectMapper mapper, JsonBodies bodies) {
        this.mapper = mapper;
        this.bodies = bodies;
    }

    String text(NewPractice form) {
        return tree(form).toString();
    }

    /** What a proposal changes, field by field. */
    List<FieldDifference> fields(RevisionProposal proposal) {
        return FieldDifference.between(tree(proposal.formBefore), tree(proposal.formAfter), List.of("reason"));
    }

    /**
     * The present form with what the proposal changes. Where somebody changed the same fields otherwise meanwhile, the
     * problem names them.
     */
    NewPractice applied(RevisionProposal proposal, NewPractice present) {
        var before = tree(proposal.formBefore);
        var after = tree(proposal.formAfter);
        var now = tree(present);
        var overtaken = new ArrayList<Fault>();
        for (var difference : fields(proposal)) {
            String field = difference.field();
            if (!now.path(field).equals(before.path(field)) && !now.path(field).equals(after.path(field))) {
                overtaken.add(Fault.at("/" + field, "CHANGED_SINCE", "changed since the proposal was made"));
            }
            now.set(field, after.path(field));
        }
        if (!overtaken.isEmpty()) {
            throw new ProblemException(
                    PROPOSAL_OVERTAKEN, "The same fields changed meanwhile; propose the change anew", overtaken);
        }
        now.put("reason", proposal.reason);
        return bodies.toRecord(now, NewPractice.class);
    }

    /** Without what is null, which means the same as what is absent. */
    private ObjectNode tree(NewPractice form) {
        ObjectNode tree = mapper.valueToTree(form);
        tree.properties().removeIf(field -> field.getValue().isNull());
        return tree(tree.toString());
    }

    private ObjectNode tree(String text) {
        try {
            return (ObjectNode) mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form is no JSON", e);
        }
    }
}
