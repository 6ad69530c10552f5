package org.croisements.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.croisements.kit.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Holds a JSON tree against the record it is to become, and collects every fault: unknown and missing fields, wrong
 * types, values out of a list, texts that break {@link TextRules}. Texts are normalised and absent lists become empty on
 * the way. Jackson alone would stop at the first fault and would turn "1" into 1.
 */
final class BodyShape {

    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);
    private static final int LONGEST_LIST = 10_000;

    private static final Map<Class<?>, Consumer<String>> FORMS = Map.of(
            LocalDate.class,
            text -> inRange(LocalDate.parse(text)),
            LocalDateTime.class,
            text -> inRange(LocalDateTime.parse(text).toLocalDate()),
            LocalTime.class,
            LocalTime::parse,
            Instant.class,
            text -> inRange(Instant.parse(text).atZone(ZoneOffset.UTC).toLocalDate()),
            UUID.class,
            BodyShape::parseUuid,
            PartialDate.class,
            PartialDate::new);

    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            LocalDate.class, "a date from 1900 to 2200, such as 2018-06-05",
            LocalDateTime.class, "a local date-time from 1900 to 2200, such as 2018-06-05T09:30",
            LocalTime.class, "a time, such as 09:30",
            Instant.class, "a moment from 1900 to 2200, such as 2018-06-05T07:30:00Z",
            UUID.class, "a UUID",
            PartialDate.class, "a year, month or day, such as 2018, 2018-06 or 2018-06-05");

    private final boolean partial;
    private final List<Fault> faults = new ArrayList<>();

    private BodyShape(boolean partial) {
        this.partial = partial;
    }

    /** The faults of a whole body. */
    static List<Fault> faults(ObjectNode body, Class<?> type) {
        var shape = new BodyShape(false);
        shape.object(body, type, "");
        return shape.faults;
    }

    /** The faults of a merge patch: fields may be left out, and null takes a field away. */
    static List<Fault> patchFaults(ObjectNode patch, Class<?> type) {
        var shape = new BodyShape(true);
        shape.object(patch, type, "");
        return shape.faults;
    }

    private void object(ObjectNode node, Class<?> type, String at) {
        var members = BodyMember.of(type);
        for (String name : names(node)) {
            if (!members.containsKey(name) && faults.size() <= JsonBodies.LISTED_FAULTS) {
                fault(
                        at + "/" + escape(name),
                        "UNKNOWN_FIELD",
                        quote(name) + " is not a field here" + Nearest.hint(name, members.keySet()));
            }
        }
        for (BodyMember member : members.values()) {
            member(node, member, at + "/" + member.name());
        }
    }

    private void member(ObjectNode parent, BodyMember member, String at) {
        JsonNode node = parent.get(member.name());
        if (node != null && !node.isNull()) {
            parent.set(member.name(), value(node, member, at));
        } else if (!partial && !member.isNullable()) {
            absent(parent, member, at);
        }
    }

    private void absent(ObjectNode parent, BodyMember member, String at) {
        if (member.type() == List.class) {
            parent.set(member.name(), JsonNodeFactory.instance.arrayNode());
        } else if (member.type() == boolean.class) {
            parent.put(member.name(), false);
        } else {
            fault(at, "REQUIRED", member.name() + " is required");
        }
    }

    private JsonNode value(JsonNode node, BodyMember member, String at) {
        Class<?> type = member.type();
        if (member.item() != null) {
            list(node, member.item(), at);
        } else if (type.isRecord() && type != PartialDate.class) {
            if (node instanceof ObjectNode object) {
                object(object, type, at);
            } else {
                fault(at, "WRONG_TYPE", "an object is expected");
            }
        } else if (type == boolean.class || type == Boolean.class) {
            require(node.isBoolean(), at, "true or false is expected");
        } else if (type == int.class || type == Integer.class) {
            require(node.isIntegralNumber() && node.canConvertToInt(), at, "a whole number is expected");
        } else if (type == long.class || type == Long.class) {
            require(node.isIntegralNumber() && node.canConvertToLong(), at, "a whole number is expected");
        } else if (Number.class.isAssignableFrom(type) || type == double.class) {
            require(node.isNumber(), at, "a number is expected");
        } else if (!node.isTextual()) {
            fault(at, "WRONG_TYPE", EXAMPLES.getOrDefault(type, "a text") + " is expected");
        } else {
            return text(node.textValue(), member, at);
        }
        return node;
    }

    private void list(JsonNode node, BodyMember item, String at) {
        if (!(node instanceof ArrayNode array)) {
            fault(at, "WRONG_TYPE", "a list is expected");
            return;
        }
        if (array.size() > LONGEST_LIST) {
            fault(at, "TOO_MANY", "has %d items; at most %d are allowed".formatted(array.size(), LONGEST_LIST));
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).isNull()) {
                fault(at + "/" + i, "REQUIRED", "an item can't be null");
            } else {
                array.set(i, value(array.get(i), item, at + "/" + i));
            }
        }
    }

    private JsonNode text(String given, BodyMember member, String at) {
        Class<?> type = member.type();
        var rule = member.rule();
        int max = rule == null ? Text.DEFAULT_MAX : rule.max();
        String text = TextRules.normalise(given);
        String wrong = TextRules.fault(text, max, rule != null && rule.lines());
        if (wrong != null) {
            fault(at, "BAD_TEXT", "the text " + wrong);
        } else if (type.isEnum()) {
            if (!member.values().contains(text)) {
                String hint = Nearest.hint(text, member.values());
                fault(at, "UNKNOWN_VALUE", quote(text) + " is not a value of this field" + hint);
            }
        } else if (FORMS.containsKey(type)) {
            form(text, type, at);
        } else if (text.isEmpty()) {
            fault(at, "EMPTY_TEXT", "the text is empty; leave the field out instead");
        } else if (rule != null && !TextRules.matches(rule.pattern(), text)) {
            fault(at, "BAD_FORMAT", quote(text) + " is not " + rule.allowed());
        }
        return TextNode.valueOf(text);
    }

    private void form(String text, Class<?> type, String at) {
        try {
            FORMS.getOrDefault(type, t -> {}).accept(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            fault(at, "BAD_FORMAT", quote(text) + " is not " + EXAMPLES.get(type));
        }
    }

    /** The words that say what a text of this type must look like, or null where any text will do. */
    static @Nullable String formFault(String text, Class<?> type) {
        var shape = new BodyShape(false);
        shape.form(text, type, "");
        return shape.faults.isEmpty() ? null : shape.faults.get(0).detail();
    }

    private void require(boolean right, String at, String expectation) {
        if (!right) {
            fault(at, "WRONG_TYPE", expectation);
        }
    }

    private void fault(String at, String code, String detail) {
        if (faults.size() <= JsonBodies.LISTED_FAULTS) {
            faults.add(Fault.at(at, code, detail));
        }
    }

    private static void inRange(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("out of range");
        }
    }

    private static void parseUuid(String text) {
        // UUID.fromString also takes shortened groups, such as 1-1-1-1-1.
        if (text.length() != 36) {
            throw new IllegalArgumentException(text);
        }
        var unused = UUID.fromString(text);
    }

    private static List<String> names(ObjectNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String escape(String name) {
        return printable(name).replace("~", "~0").replace("/", "~1");
    }

    static String quote(String text) {
        return "\"" + printable(text) + "\"";
    }

    /** At most 60 characters of what the caller sent, without anything a log or terminal would act on. */
    static String printable(String text) {
        String shown = text.codePointCount(0, text.length()) > 60
                ? text.substring(0, text.offsetByCodePoints(0, 60)) + "…"
                : text;
        return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
