package org.croisements.network.person;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.security.Caller;
import org.croisements.network.profile.PersonField;
import org.jspecify.annotations.Nullable;

/**
 * What of people somebody may see, said once for records and once for queries. Whoever keeps an entry sees all of it;
 * everybody else sees the fields that the person agreed to show to an audience they belong to.
 */
public record Viewer(
        boolean keepsAll, boolean isOfNetwork, @Nullable UUID centre, boolean keepsOfCentre) {

    /** Scope by which a partner's key reads and writes the directory. */
    public static final String SCOPE = "network:write";

    /** Anybody. */
    public static final Viewer PUBLIC = new Viewer(false, false, null, false);

    private static final String CENTRE = "viewerCentre";

    /** The caller of the present request. */
    public static Viewer of(Caller caller) {
        boolean ofNetwork = caller.readsShared(SCOPE);
        var centre = ofNetwork ? caller.centre().orElse(null) : null;
        return new Viewer(caller.isNetworkAdmin(), ofNetwork, centre, centre != null && caller.mayEdit(centre, SCOPE));
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
        if (keeps(person)) {
            return EnumSet.allOf(PersonField.class);
        }
        var names =
                isOfOwnCentre(person) ? person.centreFields : isOfNetwork ? person.networkFields : person.publicFields;
        return of(names);
    }

    private static Set<PersonField> of(Collection<String> names) {
        var fields = EnumSet.noneOf(PersonField.class);
        names.forEach(name -> fields.add(PersonField.valueOf(name)));
        return fields;
    }

    private boolean isOfOwnCentre(Person person) {
        return centre != null && Objects.equals(centre, person.ownerId);
    }

    /** The HQL condition that the person called {@code alias} shows the viewer a field. */
    public String condition(String alias, PersonField field) {
        if (keepsAll) {
            return "1 = 1";
        }
        String shown = "array_contains(%s.%s, '%s')";
        String condition = shown.formatted(alias, isOfNetwork ? "networkFields" : "publicFields", field);
        if (centre == null) {
            return condition;
        }
        String own = "%s.ownerId = :%s".formatted(alias, CENTRE);
        String more = keepsOfCentre ? own : own + " and " + shown.formatted(alias, "centreFields", field);
        return "(%s or (%s))".formatted(condition, more);
    }

    /** The values of a query whose condition is {@link #condition}, and one more. */
    Map<String, Object> values(String name, Object value) {
        return keepsAll || centre == null ? Map.of(name, value) : Map.of(name, value, CENTRE, centre);
    }

    /** Gives a list whose conditions hold {@link #condition} what these need besides. */
    public <E> ListQuery<E> where(ListQuery<E> query, String condition) {
        return keepsAll || centre == null ? query.where(condition) : query.where(condition, CENTRE, centre);
    }
}
