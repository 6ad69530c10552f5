package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.jboss.jandex.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** The schemas of what is neither a record nor a list: texts, numbers, dates and their like, with their limits. */
final class Values {

    /** A text that comes in has the limits that the input checks hold it to; one that goes out came in somewhere. */
    private static final int LONGEST_ANSWER = 10_000;

    private static final long SAFE_IN_JAVASCRIPT = 9_007_199_254_740_991L;
    static final String ID = "0197c0de-0000-7000-8000-000000000001";

    private static final String ONE_LINE = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$";
    private static final String LINES = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?";

    private record Form(@Nullable String format, @Nullable String pattern, int maxLength, String example) {}

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("java.util.UUID", new Form("uuid", null, 36, ID)),
            Map.entry("java.time.LocalDate", new Form("date", null, 10, "2018-06-05")),
            Map.entry("java.time.Instant", new Form("date-time", null, 35, "2026-11-22T20:00:00Z")),
            Map.entry("java.time.OffsetDateTime", new Form("date-time", null, 35, "2026-11-22T20:00:00Z")),
            Map.entry(
                    "java.time.LocalDateTime",
                    new Form(null, "^[0-9]{4}-[0-9]{2}-[0-9]{2}T" + TIME + "$", 29, "2018-06-05T09:30:00")),
            Map.entry("java.time.LocalTime", new Form(null, "^" + TIME + "$", 18, "09:30:00")),
            Map.entry("java.time.ZoneId", new Form(null, "^[A-Za-z0-9_+/-]+$", 60, "Europe/Paris")),
            Map.entry("java.time.Duration", new Form("duration", null, 60, "PT10M")),
            Map.entry("java.net.URI", new Form("uri", null, 2_000, "https://croisements.example.org/")),
            Map.entry(PartialDate.class.getName(), new Form(null, "^" + PartialDate.PATTERN + "$", 10, "2018-06")));

    private Values() {}

    static Optional<ObjectNode> of(String type, Rules rules, boolean answer) {
        if (FORMS.containsKey(type)) {
            return Optional.of(formed(FORMS.get(type)));
        }
        return switch (type) {
            case "java.lang.String", "char", "java.lang.Character" -> Optional.of(text(rules, answer));
            case "boolean", "java.lang.Boolean" -> Optional.of(typed("boolean"));
            case "byte", "short", "int", "java.lang.Byte", "java.lang.Short", "java.lang.Integer" ->
                Optional.of(whole("int32", Integer.MIN_VALUE, Integer.MAX_VALUE, rules));
            case "long", "java.lang.Long" ->
                Optional.of(whole("int64", -SAFE_IN_JAVASCRIPT, SAFE_IN_JAVASCRIPT, rules));
            case "double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal" ->
                Optional.of(number(rules));
            default -> Optional.empty();
        };
    }

    static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** What a path or a body may name a record by. */
    static ObjectNode idOrSlug() {
        return slug().put("minLength", 1);
    }

    private static ObjectNode slug() {
        return typed("string").put("maxLength", Slugs.MAX).put("pattern", "^" + Slugs.PATTERN + "$");
    }

    private static ObjectNode formed(@Nullable Form form) {
        var schema = typed("string");
        if (form != null) {
            schema.put("maxLength", form.maxLength);
            if (form.format != null) {
                schema.put("format", form.format);
            }
            if (form.pattern != null) {
                schema.put("pattern", form.pattern);
            }
            schema.putArray("examples").add(form.example);
        }
        return schema;
    }

    private static ObjectNode text(Rules rules, boolean answer) {
        var text = rules.limit(Text.class);
        boolean free = text.map(t -> t.value("pattern")).isEmpty();
        boolean unchecked = answer && text.isEmpty() && !rules.isChecked();
        if (answer
                && text.isEmpty()
                && (rules.name().equals("slug") || rules.name().equals("formerSlugs"))) {
            return described(slug(), rules);
        }
        boolean lines =
                text.map(t -> t.value("lines")).map(AnnotationValue::asBoolean).orElse(unchecked);
        var schema = typed("string")
                .put(
                        "maxLength",
                        text.map(t -> t.value("max"))
                                .map(AnnotationValue::asInt)
                                .orElse(unchecked ? LONGEST_ANSWER : Text.DEFAULT_MAX))
                .put(
                        "pattern",
                        text.map(t -> t.value("pattern"))
                                .map(AnnotationValue::asString)
                                .map(Values::whole)
                                .orElse(lines ? LINES : ONE_LINE));
        if (!answer) {
            schema.put("minLength", 1);
        }
        if (free && rules.saidSomewhere("format").isPresent()) {
            schema.remove("pattern");
        }
        return described(schema, rules);
    }

    /** A pattern that the whole text must match, as Java's {@code matches} takes it. */
    private static String whole(String pattern) {
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }

    private static ObjectNode whole(String format, long least, long most, Rules rules) {
        long min = rules.limit(Min.class).map(a -> a.value().asLong()).orElse(least);
        if (rules.limit(Positive.class).isPresent()) {
            min = 1;
        } else if (rules.limit(PositiveOrZero.class).isPresent()) {
            min = 0;
        }
        long max = rules.limit(Max.class).map(a -> a.value().asLong()).orElse(most);
        return described(
                typed("integer").put("format", format).put("minimum", min).put("maximum", max), rules);
    }

    private static ObjectNode number(Rules rules) {
        var schema = typed("number");
        rules.limit(Min.class).ifPresent(a -> schema.put("minimum", a.value().asLong()));
        rules.limit(Max.class).ifPresent(a -> schema.put("maximum", a.value().asLong()));
        rules.limit(PositiveOrZero.class).ifPresent(a -> schema.put("minimum", 0));
        return described(schema, rules);
    }

    /** What {@code @Schema} says in so many words goes before what follows from types. */
    private static ObjectNode described(ObjectNode schema, Rules rules) {
        rules.saidSomewhere("format").ifPresent(v -> schema.put("format", v.asString()));
        rules.saidSomewhere("pattern").ifPresent(v -> schema.put("pattern", v.asString()));
        rules.saidSomewhere("maxLength").ifPresent(v -> schema.put("maxLength", v.asInt()));
        rules.saidSomewhere("minLength").ifPresent(v -> schema.put("minLength", v.asInt()));
        rules.saidSomewhere("minimum").ifPresent(v -> schema.put("minimum", new BigDecimal(v.asString())));
        rules.saidSomewhere("maximum").ifPresent(v -> schema.put("maximum", new BigDecimal(v.asString())));
        rules.saidSomewhere("constValue").ifPresent(v -> schema.put("const", v.asString()));
        rules.saidSomewhere("enumeration").ifPresent(v -> {
            var values = schema.putArray("enum");
            for (String value : v.asStringArray()) {
                values.add(value);
            }
            schema.remove("pattern");
            schema.remove("maxLength");
        });
        return schema;
    }
}
