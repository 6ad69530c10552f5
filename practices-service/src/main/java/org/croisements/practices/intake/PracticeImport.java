package org.croisements.practices.intake;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.croisements.kit.imports.Importer;
import org.croisements.kit.imports.LineOutcome;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.practice.NewPractice;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.practice.PracticeService;
import org.jspecify.annotations.Nullable;

/**
 * Imports practices. A line names one by its external id; what the line says of it changes, what it does not speak of
 * stays. A practice that no line named before is added, as a draft unless the line says otherwise.
 */
final class PracticeImport implements Importer<PracticeLine> {

    private static final String EXTERNAL_ID = "externalId";

    private final PracticeRepository practices;
    private final PracticeService service;
    private final JsonBodies bodies;
    private final ObjectMapper mapper;
    private final @Nullable String harvested;
    private final Set<String> seen = new HashSet<>();

    /** {@code harvested}: the one catalogue that every line has to be of. */
    PracticeImport(
            PracticeRepository practices,
            PracticeService service,
            JsonBodies bodies,
            ObjectMapper mapper,
            @Nullable String harvested) {
        this.practices = practices;
        this.service = service;
        this.bodies = bodies;
        this.mapper = mapper;
        this.harvested = harvested;
    }

    /** The identifiers that the file named, whatever became of their lines. */
    Set<String> seen() {
        return seen;
    }

    @Override
    public List<Class<?>> fields() {
        return List.of(PracticeKey.class, NewPractice.class);
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("externalId.scheme", "externalId.value");
    }

    @Override
    public PracticeLine read(ObjectNode line) {
        var key = line.objectNode();
        var members = line.deepCopy();
        key.set(EXTERNAL_ID, members.remove(EXTERNAL_ID));
        var id = bodies.toRecord(key, PracticeKey.class).externalId();
        if (harvested != null && !harvested.equals(id.scheme())) {
            throw INVALID_BODY.with("A harvest of %s holds nothing of %s", harvested, id.scheme());
        }
        seen.add(id.value());
        return new PracticeLine(id, members);
    }

    @Override
    public String key(PracticeLine line) {
        return line.externalId().word();
    }

    @Override
    public Batch<PracticeLine> begin(List<PracticeLine> lines) {
        return this::apply;
    }

    private Applied apply(PracticeLine line) {
        var known = practices.knownForUpdate(line.externalId());
        if (known.isEmpty()) {
            var added = service.add(bodies.toRecord(newForm(line), NewPractice.class));
            return new Applied(LineOutcome.CREATED, added.id());
        }
        var practice = known.get();
        var form = bodies.patch(line.members(), NewPractice.class).applyTo(NewPractice.of(practice));
        boolean changed = service.change(practice, form);
        return new Applied(changed ? LineOutcome.UPDATED : LineOutcome.UNCHANGED, practice.id());
    }

    private ObjectNode newForm(PracticeLine line) {
        var form = line.members().deepCopy();
        var ids = form.get("externalIds") instanceof ArrayNode array ? array : form.putArray("externalIds");
        ids.add(mapper.<ObjectNode>valueToTree(line.externalId()));
        if (!form.hasNonNull("publication")) {
            form.put("publication", "DRAFT");
        }
        String title = form.path("title").asText();
        if (!form.hasNonNull("slug") && !title.isBlank() && practices.count("slug", Slugs.of(title)) > 0) {
            // Catalogues have many of one title; their own id tells them apart.
            form.put("slug", Slugs.of(title + " " + line.externalId().value()));
        }
        return form;
    }
}
