package org.croisements.events.openagendaimport;

import static org.croisements.kit.imports.LineOutcome.CREATED;
import static org.croisements.kit.imports.LineOutcome.UNCHANGED;
import static org.croisements.kit.imports.LineOutcome.UPDATED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.EventService;
import org.croisements.events.event.NewEvent;
import org.croisements.events.status.EventStatus;
import org.croisements.events.theme.Themes;
import org.croisements.kit.imports.Importer;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.page.Slugs;

/**
 * Adds or changes the events that lines tell of. What a centre entered once is found again by the number that OpenAgenda
 * gave it; whose event it is, how far it is on its way and for whom it is stay as they are then.
 */
final class AgendaImporter implements Importer<AgendaLine> {

    /** What is said of each event that a line adds. */
    record Defaults(UUID owner, String format, String publication) {}

    private final EventRepository events;
    private final EventService service;
    private final ImportedEventRepository imported;
    private final JsonBodies bodies;
    private final Themes themes;
    private final Defaults defaults;

    AgendaImporter(
            EventRepository events,
            EventService service,
            ImportedEventRepository imported,
            JsonBodies bodies,
            Themes themes,
            Defaults defaults) {
        this.events = events;
        this.service = service;
        this.imported = imported;
        this.bodies = bodies;
        this.themes = themes;
        this.defaults = defaults;
    }

    @Override
    public List<Class<?>> fields() {
        return List.of();
    }

    @Override
    public List<String> requiredColumns() {
        return List.of();
    }

    @Override
    public AgendaLine read(ObjectNode line) {
        return AgendaReader.read(line, themes);
    }

    @Override
    public String key(AgendaLine line) {
        return String.valueOf(line.uid());
    }

    @Override
    public Batch<AgendaLine> begin(List<AgendaLine> lines) {
        var known = imported.events(
                defaults.owner(), lines.stream().map(AgendaLine::uid).toList());
        return line -> apply(line, known);
    }

    private Applied apply(AgendaLine line, Map<Long, UUID> known) {
        var id = known.get(line.uid());
        var applied = id == null ? add(line) : change(events.getForUpdate(id.toString()), line);
        // Whatever is in memory is looked through at every query.
        events.letGo();
        return applied;
    }

    private Applied add(AgendaLine line) {
        var added = service.add(bodies.toRecord(form(line), NewEvent.class));
        imported.add(defaults.owner(), line.uid(), added.id());
        return new Applied(CREATED, added.id(), line.note());
    }

    private Applied change(Event event, AgendaLine line) {
        boolean changed = service.change(event, bodies.patch(patch(event, line), NewEvent.class));
        return new Applied(changed ? UPDATED : UNCHANGED, event.id(), line.note());
    }

    private ObjectNode form(AgendaLine line) {
        var form = line.members().deepCopy();
        form.put("slug", slug(line));
        form.put("format", defaults.format());
        form.put("audience", line.isPrivate() ? "NETWORK" : "PUBLIC");
        form.put("publication", defaults.publication().isEmpty() ? line.publication() : defaults.publication());
        form.put("owner", defaults.owner().toString());
        form.putArray("organisers")
                .addObject()
                .put("organisation", defaults.owner().toString())
                .put("role", "ORGANISER");
        return form;
    }

    /** What the line says anew. OpenAgenda does not know that an event was held, nor why it was cancelled. */
    private static ObjectNode patch(Event event, AgendaLine line) {
        var patch = line.members().deepCopy();
        String status = patch.path("status").asText();
        boolean held = event.status() == EventStatus.HELD && status.equals("SCHEDULED");
        if (held || status.equals(event.status().name())) {
            patch.remove(List.of("status", "statusReason"));
        }
        return patch;
    }

    /** The line's own slug or one made of the title; where others have it, the number tells them apart. */
    private String slug(AgendaLine line) {
        String own = AgendaReader.slug(line.slug());
        String slug = own == null ? Slugs.of(line.members().path("title").asText()) : own;
        if (!events.isTaken(slug)) {
            return slug;
        }
        String end = "-" + line.uid();
        return slug.substring(0, Math.min(slug.length(), Slugs.MAX - end.length()))
                        .replaceAll("-+$", "")
                + end;
    }
}
