package org.croisements.network.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.imports.Importer;
import org.croisements.kit.imports.LineOutcome;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.organisation.NewOrganisation;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.organisation.OrganisationService;

/**
 * Imports organisations. A line names one by its external id; what the line says of it changes, what it does not speak
 * of stays. An organisation that no line named before is added.
 */
final class OrganisationImport implements Importer<OrganisationLine> {

    private static final List<String> REGISTERS = List.of("siren", "siret", "rna");
    private static final String EXTERNAL_ID = "externalId";

    private final OrganisationRepository organisations;
    private final OrganisationService service;
    private final JsonBodies bodies;
    private final ObjectMapper mapper;
    private final boolean allowDuplicates;

    OrganisationImport(
            OrganisationRepository organisations,
            OrganisationService service,
            JsonBodies bodies,
            ObjectMapper mapper,
            boolean allowDuplicates) {
        this.organisations = organisations;
        this.service = service;
        this.bodies = bodies;
        this.mapper = mapper;
        this.allowDuplicates = allowDuplicates;
    }

    @Override
    public List<Class<?>> fields() {
        return List.of(OrganisationKeys.class, NewOrganisation.class);
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("externalId.scheme", "externalId.value");
    }

    @Override
    public OrganisationLine read(ObjectNode line) {
        var keys = line.objectNode();
        var members = line.deepCopy();
        keys.set(EXTERNAL_ID, members.remove(EXTERNAL_ID));
        for (String register : REGISTERS) {
            if (members.has(register)) {
                keys.set(register, members.remove(register));
            }
        }
        var known = bodies.toRecord(keys, OrganisationKeys.class);
        return new OrganisationLine(known.externalId(), known.registers(), members);
    }

    @Override
    public String key(OrganisationLine line) {
        return line.externalId().word();
    }

    /**
     * Tells at once which lines say nothing new. The others are applied one by one, each with nothing else in memory,
     * since whatever is in memory is looked through at every query.
     */
    @Override
    public Batch<OrganisationLine> begin(List<OrganisationLine> lines) {
        var ids = new HashMap<String, UUID>();
        var unchanged = new HashSet<String>();
        var known = organisations.holders(
                lines.stream().map(line -> line.externalId().word()).toList());
        for (var line : lines) {
            String word = line.externalId().word();
            var organisation = known.get(word);
            if (organisation != null) {
                ids.put(word, organisation.id());
                if (saysNothingNew(line, organisation)) {
                    unchanged.add(word);
                }
            }
        }
        var taken = new HashSet<>(organisations.taken(lines.stream()
                .filter(line -> !ids.containsKey(line.externalId().word()))
                .flatMap(line -> slug(line.members()).stream())
                .distinct()
                .toList()));
        organisations.letGo();
        return line -> apply(line, ids, unchanged, taken);
    }

    @Override
    public void grown() {
        organisations.planAnew();
    }

    private boolean saysNothingNew(OrganisationLine line, Organisation organisation) {
        try {
            service.requireMayEdit(organisation);
            var present = NewOrganisation.of(organisation);
            return patched(line, present).equals(present);
        } catch (ProblemException e) {
            return false;
        }
    }

    private Applied apply(OrganisationLine line, Map<String, UUID> ids, Set<String> unchanged, Set<String> taken) {
        String word = line.externalId().word();
        var id = ids.get(word);
        if (id == null) {
            var added = service.add(bodies.toRecord(newForm(line, taken), NewOrganisation.class), allowDuplicates);
            taken.add(organisations.slugOf(added));
            organisations.letGo();
            return new Applied(LineOutcome.CREATED, added.id());
        }
        if (unchanged.contains(word)) {
            return new Applied(LineOutcome.UNCHANGED, id);
        }
        var organisation = organisations.getForUpdate(id.toString());
        service.requireMayEdit(organisation);
        boolean changed = service.change(organisation, patched(line, NewOrganisation.of(organisation)));
        taken.add(organisations.slugOf(organisation));
        organisations.letGo();
        return new Applied(changed ? LineOutcome.UPDATED : LineOutcome.UNCHANGED, id);
    }

    private NewOrganisation patched(OrganisationLine line, NewOrganisation present) {
        return bodies.patch(changes(line, present), NewOrganisation.class).applyTo(present);
    }

    private ObjectNode changes(OrganisationLine line, NewOrganisation present) {
        var changes = line.members().deepCopy();
        if (!line.registers().isEmpty()) {
            var said = line.registers().stream().map(Identifier::scheme).toList();
            var list = identifiers(changes);
            if (list.isEmpty()) {
                present.identifiers().stream()
                        .filter(identifier -> !said.contains(identifier.scheme()))
                        .forEach(identifier -> list.add(mapper.<ObjectNode>valueToTree(identifier)));
            }
            line.registers().forEach(identifier -> list.add(mapper.<ObjectNode>valueToTree(identifier)));
        }
        return changes;
    }

    /** The slug that a new organisation gets by its name, where the line gives none. */
    private static Optional<String> slug(ObjectNode members) {
        String name = members.path("name").asText();
        return members.hasNonNull("slug") || name.isBlank() ? Optional.empty() : Optional.of(Slugs.of(name));
    }

    private ObjectNode newForm(OrganisationLine line, Set<String> taken) {
        var form = line.members().deepCopy();
        line.registers().forEach(identifier -> identifiers(form).add(mapper.<ObjectNode>valueToTree(identifier)));
        var ids = form.get("externalIds") instanceof ArrayNode array ? array : form.putArray("externalIds");
        ids.add(mapper.<ObjectNode>valueToTree(line.externalId()));
        if (slug(form).filter(taken::contains).isPresent()) {
            form.put("slug", longer(form.path("name").asText(), line.externalId()));
        }
        return form;
    }

    private static ArrayNode identifiers(ObjectNode members) {
        return members.get("identifiers") instanceof ArrayNode array ? array : members.putArray("identifiers");
    }

    /** Files have many of one name; the source's own id tells them apart. */
    private static String longer(String name, ExternalId id) {
        String end = Slugs.of(id.value().toLowerCase(Locale.ROOT));
        String start = Slugs.of(name);
        int room = Math.max(1, Slugs.MAX - end.length() - 1);
        return start.substring(0, Math.min(start.length(), room)).replaceAll("-$", "") + "-" + end;
    }
}
