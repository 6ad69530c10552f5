package org.croisements.kit.input;

import static org.croisements.kit.problem.CommonProblem.EMPTY_BODY;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;
import static org.croisements.kit.problem.CommonProblem.MALFORMED_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;

/** Turns JSON that comes in into records, or into one problem that lists every fault. */
@ApplicationScoped
public class JsonBodies {

    /** An answer must not be many times as long as the request. */
    static final int LISTED_FAULTS = 100;

    private final ObjectMapper mapper;
    private final Validator validator;

    JsonBodies(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** The record that a whole body describes. */
    public <T> T read(byte[] body, Class<T> type) {
        return toRecord(tree(body), type);
    }

    /** A merge patch for a record of this type; it may leave fields out. */
    public <T> MergePatch<T> readPatch(byte[] body, Class<T> type) {
        return patch(tree(body), type);
    }

    /** The same of a tree, such as a line of an import. */
    public <T> MergePatch<T> patch(ObjectNode tree, Class<T> type) {
        refuse(BodyShape.patchFaults(tree, type));
        return new MergePatch<>(tree, type, this);
    }

    /** The record after the patch, with the same checks as a whole body. */
    <T> T patched(T current, ObjectNode patch, Class<T> type) {
        JsonNode tree = mapper.valueToTree(current);
        return toRecord((ObjectNode) merge(tree, patch), type);
    }

    /** The record that a tree describes, such as a line of an import; the same checks as for a body. */
    public <T> T toRecord(ObjectNode tree, Class<T> type) {
        refuse(BodyShape.faults(tree, type));
        T body;
        try {
            body = mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw Fault.at("", "BAD_FORMAT", e.getOriginalMessage()).alone();
        }
        refuse(validator.validate(body).stream()
                .map(JsonBodies::fault)
                .sorted(Comparator.comparing(f -> String.valueOf(f.pointer())))
                .toList());
        return body;
    }

    private ObjectNode tree(byte[] body) {
        JsonNode tree;
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            tree = mapper.readTree(text.toString());
        } catch (CharacterCodingException e) {
            throw MALFORMED_JSON.with("The body is not UTF-8");
        } catch (NumberFormatException e) {
            throw MALFORMED_JSON.with("A number is larger than any that is taken");
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw MALFORMED_JSON.with(
                    "%s",
                    reason(e)
                            + (where == null
                                    ? ""
                                    : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr())));
        }
        if (tree.isMissingNode() || tree.isNull()) {
            throw EMPTY_BODY.with("Send a JSON object");
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(
                INVALID_BODY,
                "A JSON object is expected",
                List.of(Fault.at("", "WRONG_TYPE", "an object is expected")));
    }

    /** Jackson's own words name its classes; these say what a caller can act on. */
    private static String reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "A field is given twice";
        }
        if (message.contains("nesting depth")) {
            return "The body is nested deeper than 100 levels";
        }
        if (message.contains("Number value length")) {
            return "A number has more than 1,000 digits";
        }
        return "The body stops being JSON";
    }

    private static void refuse(List<Fault> faults) {
        if (faults.size() > LISTED_FAULTS) {
            throw new ProblemException(
                    INVALID_BODY,
                    "The body has more than %d faults; these are the first".formatted(LISTED_FAULTS),
                    faults.subList(0, LISTED_FAULTS));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    INVALID_BODY,
                    faults.size() == 1 ? "The body has a fault" : "The body has %d faults".formatted(faults.size()),
                    faults);
        }
    }

    /** A rule that several fields have to meet together is a method, no field: its fault is where those fields are. */
    private static Fault fault(ConstraintViolation<?> violation) {
        var fields = Arrays.stream(violation.getLeafBean().getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            boolean last = node == path.get(path.size() - 1);
            String name = node.getName();
            if (name != null && !name.startsWith("<") && (!last || fields.contains(name))) {
                pointer.append('/').append(name);
            }
        }
        return Fault.at(pointer.toString(), "OUT_OF_RANGE", violation.getMessage());
    }

    /** RFC 7396. */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merge(result.path(field.getKey()), field.getValue()));
            }
        });
        return result;
    }
}
