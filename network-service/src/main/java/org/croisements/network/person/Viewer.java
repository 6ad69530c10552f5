package org.croisements.network.person;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.security.Caller;
import org.croisements.network.profile.PersonField;
import org.jspecify.annotations.Nullable;

/**
 * What of people somebody may see, said once for records and once for queries. Whoever keeps an entry sees all of it, and
 * so does the person; everybody else sees the fields that the person agreed to show to an audience they belong to.
 */
public record Viewer(
        boolean keepsAll,
        boolean isOfNetwork,
        Set<UUID> centres,
        boolean keepsOfCentre,
        @Nullable UUID self) {

    /** Scope by which a partner's key reads and writes the directory. */
    public static final String SCOPE = "network:write";

    /** Anybody. */
    public static final Viewer PUBLIC = new Viewer(false, false, Set.of(), false, null);

    private static final String CENTRES = "viewerCentres";
    private static final String SELF = "viewerSelf";

    /** The caller of the present request. */
    public static Viewer of(Caller caller) {
        boolean ofNetwork = caller.readsShared(SCOPE);
        var centres = ofNetwork ? caller.centres() : Set.<UUID>of();
        boolean keeps = centres.stream().anyMatch(centre -> caller.mayEdit(centre, SCOPE));
        var self = ofNetwork ? caller.self().orElse(null) : null;
        return new Viewer(caller.isNetworkAdmin(), ofNetwork, centres, keeps, self);
    }

    /** Whether the viewer keeps the person's entry, and so sees and edits all of it. */
    public boolean keeps(Person person) {
        return keepsAll || (keepsOfCentre && isOfOwnCentre(person));
    }

    /** Whether the person shows the viewer a field; by their name, whether they are there at all. */
    public boolean sees(Person person, PersonField field) {
        return fields(person).contains(field);
    }

    Set<PersonField> fields(Person person) {
        if (edits(person)) {
            return EnumSet.allOf(PersonField.class);
        }
        var names =
                isOfOwnCentre(person) ? person.centreFields : isOfNetwork ? person.networkFields : person.publicFields;
        return of(names);
    }

    /** Whether the viewer is the person. */
    public boolean isSelf(Person person) {
        return self != null && self.equals(person.id);
    }

    /** Whether the viewer sees and edits all of an entry: whoever keeps it, and the person. */
    public boolean edits(Person person) {
        return keeps(person) || isSelf(person);
    }

    private static Set<PersonField> of(Collection<String> names) {
        var fields = EnumSet.noneOf(PersonField.class);
        names.forEach(name -> fields.add(PersonField.valueOf(name)));
        return fields;
    }

    private boolean isOfOwnCentre(Person person) {
        return person.ownerId != null && centres.contains(person.ownerId);
    }

    /** The HQL condition that the person called {@code alias} shows the viewer a field. */
    public String condition(String alias, PersonField field) {
        if (keepsAll) {
            return "1 = 1";
        }
        String shown = "array_contains(%s.%s, '%s')";
        String condition = shown.formatted(alias, isOfNetwork ? "networkFields" : "publicFields", field);
        if (!centres.isEmpty()) {
            String own = "%s.ownerId in :%s".formatted(alias, CENTRES);
            String more = keepsOfCentre ? own : own + " and " + shown.formatted(alias, "centreFields", field);
            condition = "(%s or (%s))".formatted(condition, more);
        }
        return self == null ? condition : "(%s or %s.id = :%s)".formatted(condition, alias, SELF);
    }

    /** The values of a query whose condition is {@link #condition}, and one more. */
    Map<String, Object> values(String name, Object value) {
        var values = new HashMap<>(values());
        values.put(name, value);
        return values;
    }

    /** Gives a list whose conditions hold {@link #condition} what these need besides. */
    public <E> ListQuery<E> where(ListQuery<E> query, String condition) {
        return query.where(condition, values());
    }

    private Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (!keepsAll && !centres.isEmpty()) {
            values.put(CENTRES, centres);
        }
        if (!keepsAll && self != null) {
            values.put(SELF, self);
        }
        return values;
    }
}
