package org.croisements.events.publication;

import java.util.Map;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sees of the events, as an HQL condition on an event {@code e}: every query carries it, so that what a
 * caller may not see is nowhere, neither in a list nor in its total nor at its address.
 */
public record Sight(String condition, @Nullable UUID centre) {

    /** Name of the condition's value, if it has one. */
    public static final String CENTRE = "centre";

    private static final String PUBLIC = "e.publication in (PUBLISHED, ARCHIVED) and e.audience = PUBLIC";
    private static final String PUBLISHED = "e.publication in (PUBLISHED, ARCHIVED)";

    /** Who reviews has to see what is proposed and what was taken back; drafts are their centres'. */
    private static final String REVIEWED = "e.publication <> DRAFT";

    private static final String OWN = """
            e.owner.id = :centre or exists (
                select 1 from e.organisers o
                where o.organisation.id = :centre and o.role in (ORGANISER, LEAD, CO_ORGANISER))""";

    /** What this caller sees. */
    public static Sight of(Caller caller) {
        boolean belongs = !caller.isAnonymous() && Role.ALL.stream().anyMatch(caller::has);
        if (!belongs) {
            return new Sight(PUBLIC, null);
        }
        if (caller.isNetworkAdmin()) {
            return new Sight("true", null);
        }
        String others = caller.moderates() ? REVIEWED : PUBLISHED;
        return caller.centre()
                .map(centre -> new Sight(others + " or " + OWN, centre))
                .orElseGet(() -> new Sight(others, null));
    }

    /** The condition's values, with another one. */
    public Map<String, Object> values(String name, Object value) {
        return centre == null ? Map.of(name, value) : Map.of(name, value, CENTRE, centre);
    }
}
