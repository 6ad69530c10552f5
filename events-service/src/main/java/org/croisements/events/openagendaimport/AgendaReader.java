package org.croisements.events.openagendaimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.croisements.events.schedule.Clocks;
import org.croisements.events.theme.Themes;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Reads one event of OpenAgenda's second version. Whatever it takes it takes out; what then is left was not taken. */
final class AgendaReader {

    /** What OpenAgenda derives from other members, or notes of its own record. */
    private static final List<String> DERIVED =
            List.of("firstTiming", "lastTiming", "nextTiming", "dateRange", "createdAt", "updatedAt", "draft");

    private static final Map<String, String> ACCESS = new TreeMap<>(
            Map.of("hi", "HEARING", "vi", "VISUAL", "pi", "PSYCHIC", "mi", "MOTOR", "ii", "INTELLECTUAL"));

    private static final List<String> MODES = List.of("IN_PERSON", "ONLINE", "MIXED");
    private static final int FULL = 5;
    private static final List<String> STATUSES =
            List.of("SCHEDULED", "RESCHEDULED", "MOVED_ONLINE", "POSTPONED", "SCHEDULED", "CANCELLED");

    private static final int REFUSED = -1;
    private static final int PUBLISHED = 2;

    private final Themes themes;
    private final ObjectNode rest;
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private final List<String> untaken = new ArrayList<>();

    private AgendaReader(ObjectNode line, Themes themes) {
        this.themes = themes;
        this.rest = line.deepCopy();
    }

    static AgendaLine read(ObjectNode line, Themes themes) {
        return new AgendaReader(line, themes).line();
    }

    private AgendaLine line() {
        long uid = uid();
        boolean draft = rest.path("draft").asBoolean();
        rest.remove(DERIVED);
        titles();
        french("description", "summary");
        if (members.path("summary").equals(members.path("title"))) {
            // OpenAgenda wants one; who has none repeats the title.
            members.putNull("summary");
        }
        french("longDescription", "description");
        keywords();
        when();
        number("attendanceMode", 1, MODES.size(), 1, mode -> members.put("attendanceMode", MODES.get(mode - 1)));
        number("status", 1, STATUSES.size(), 1, this::status);
        place();
        link("onlineAccessLink", "onlineUrl");
        accessibility();
        registration();
        source();
        String slug = text(rest.remove("slug"));
        var isPrivate = rest.remove("private");
        String publication = publication(draft);
        Leftovers.of(rest).forEach(untaken::add);
        return new AgendaLine(uid, members, slug, publication, isPrivate != null && isPrivate.asBoolean(), untaken);
    }

    private long uid() {
        var uid = rest.remove("uid");
        String digits = uid == null ? "" : uid.asText();
        if (!digits.matches("[1-9][0-9]{0,17}")) {
            throw Fault.at("/uid", "REQUIRED", "the event's number is needed, by which it is known again")
                    .alone();
        }
        return Long.parseLong(digits);
    }

    private void titles() {
        String title = takeText("title");
        if (title == null) {
            throw Fault.at("/title", "REQUIRED", "a title is needed").alone();
        }
        members.put("title", title);
        var others = members.putArray("alternateTitles");
        if (rest.get("title") instanceof ObjectNode languages) {
            languages.forEach(other -> {
                if (other.isTextual()
                        && !other.asText().isBlank()
                        && !other.asText().equals(title)) {
                    others.add(other.asText());
                }
            });
        }
        rest.remove("title");
    }

    private void french(String name, String member) {
        members.put(member, takeText(name));
    }

    /** A text, in French where it is there in several languages; the other languages are left. */
    private @Nullable String takeText(String name) {
        if (!(rest.get(name) instanceof ObjectNode languages)) {
            return text(rest.remove(name));
        }
        String language = text(languages.get("fr")) != null
                ? "fr"
                : languages.properties().stream()
                        .filter(each -> text(each.getValue()) != null)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("fr");
        return text(languages.remove(language));
    }

    private void keywords() {
        var words = new ArrayList<String>();
        var given = rest.remove("keywords");
        collect(given == null ? members.nullNode() : given, words);
        var known = members.putArray("themes");
        var found = new ArrayList<String>();
        for (String word : words) {
            var theme = themes.find(word).filter(notation -> !found.contains(notation));
            theme.ifPresent(found::add);
            if (theme.isEmpty() && themes.find(word).isEmpty()) {
                untaken.add("the keyword \"" + word + "\", which names no theme");
            }
        }
        found.forEach(known::add);
    }

    /** Keywords are a list, a text with commas, or either by language. */
    private static void collect(JsonNode given, List<String> words) {
        if (given.isTextual()) {
            for (String word : given.asText().split(",", -1)) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        } else {
            given.forEach(each -> collect(each, words));
        }
    }

    private void when() {
        String name = text(rest.remove("timezone"));
        if (name == null) {
            name = text(rest.path("location").path("timezone"));
        }
        if (name == null) {
            throw Fault.at("/timezone", "REQUIRED", "the time zone of the timings is needed")
                    .alone();
        }
        var faults = new Faults();
        var zone = Clocks.zone(name, "/timezone", faults);
        faults.refuse();
        var given = rest.remove("timings");
        var timings = AgendaTimings.of(given == null ? members.nullNode() : given, zone.orElseThrow());
        members.put("timeZone", name);
        timings.write(members);
        if (!timings.isTold()) {
            untaken.add(timings.kept());
        }
    }

    private void status(int status) {
        members.put("status", STATUSES.get(status - 1));
        members.put("statusReason", status == STATUSES.size() ? "Annulé selon OpenAgenda" : null);
        if (status == FULL) {
            untaken.add("status 5 (full)");
        }
    }

    private void place() {
        members.putNull("place");
        if (!(rest.get("location") instanceof ObjectNode location)) {
            return;
        }
        location.remove("timezone");
        if ("FR".equals(location.path("countryCode").asText())) {
            location.remove("countryCode");
        }
        var place = JsonNodeFactory.instance.objectNode();
        for (String member : List.of("name", "address", "city")) {
            place.put(member, text(location.remove(member)));
        }
        if (location.path("insee").asText().matches("[0-9][0-9AB][0-9]{3}")) {
            place.put("commune", location.remove("insee").asText());
        }
        if (location.path("latitude").isNumber() && location.path("longitude").isNumber()) {
            var position = place.putObject("position");
            position.set("latitude", location.remove("latitude"));
            position.set("longitude", location.remove("longitude"));
        }
        if (place.properties().stream().anyMatch(member -> !member.getValue().isNull())) {
            members.set("place", place);
        }
    }

    private void link(String name, String member) {
        String address = text(rest.get(name));
        boolean isLink = address != null && address.matches(Text.WEB_ADDRESS);
        members.put(member, isLink ? address : null);
        if (isLink) {
            rest.remove(name);
        }
    }

    private void accessibility() {
        var codes = members.putArray("accessibility");
        var given = rest.get("accessibility");
        if (given instanceof ObjectNode object) {
            ACCESS.forEach((code, kind) -> {
                if (object.path(code).asBoolean()) {
                    codes.add(kind);
                    object.remove(code);
                }
            });
        }
    }

    /** The first link becomes the way to register; other ways are left, without telling addresses and numbers. */
    private void registration() {
        members.putNull("registration");
        if (!(rest.remove("registration") instanceof ArrayNode ways)) {
            return;
        }
        for (int i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            String value = text(way.isTextual() ? way : way.get("value"));
            if (members.path("registration").isNull() && value != null && value.matches(Text.WEB_ADDRESS)) {
                members.putObject("registration").put("mode", "EXTERNAL_LINK").put("url", value);
            } else {
                untaken.add("registration." + i);
            }
        }
    }

    private void source() {
        var source = members.putArray("sources").addObject().put("label", "OpenAgenda");
        String address = text(rest.get("canonicalUrl"));
        if (address != null && address.matches(Text.WEB_ADDRESS)) {
            source.put("url", address);
            rest.remove("canonicalUrl");
        }
    }

    private String publication(boolean draft) {
        var state = new int[] {PUBLISHED};
        number("state", REFUSED, PUBLISHED, PUBLISHED, given -> state[0] = given);
        if (state[0] == REFUSED) {
            throw Fault.at("/state", "INVALID_VALUE", "its agenda has refused it")
                    .alone();
        }
        return draft ? "DRAFT" : state[0] == PUBLISHED ? "PUBLISHED" : "IN_REVIEW";
    }

    private void number(String name, int least, int most, int otherwise, java.util.function.IntConsumer taken) {
        var given = rest.remove(name);
        if (given != null && !given.isNull() && (!given.isInt() || given.asInt() < least || given.asInt() > most)) {
            throw Fault.at("/" + name, "INVALID_VALUE", "a number from %d to %d is expected".formatted(least, most))
                    .alone();
        }
        taken.accept(given == null || given.isNull() ? otherwise : given.asInt());
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    /** A slug of the line that may be one here. */
    static @Nullable String slug(@Nullable String asked) {
        return asked != null && asked.length() <= Slugs.MAX && asked.matches(Slugs.PATTERN) ? asked : null;
    }
}
