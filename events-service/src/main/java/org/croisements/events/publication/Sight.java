package org.croisements.events.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;

/**
 * What a caller sees of the events, as an HQL condition on an event {@code e} with named values: every query carries it,
 * so that what a caller may not see is nowhere, neither in a list nor in its total nor at its address.
 */
public record Sight(String condition, Map<String, Object> values) {

    /** Name of the value that holds the caller's centre and those that were merged into it. */
    public static final String CENTRES = "centres";

    private static final String CLUBS = "clubs";
    private static final String PUBLISHED = "e.publication in (PUBLISHED, ARCHIVED)";
    private static final String PUBLIC = PUBLISHED + " and e.audience = PUBLIC";

    /** What is for a club shows to its members alone. */
    private static final String SHARED = PUBLISHED + " and e.audience <> CLUB";

    private static final String OF_CLUBS = PUBLISHED + " and e.network in :" + CLUBS;

    /** Who reviews has to see what is proposed and what was taken back; drafts are their centres'. */
    private static final String REVIEWED = "e.publication <> DRAFT";

    private static final String OWN = """
            e.owner.id in :centres or exists (
                select 1 from e.organisers o
                where o.organisation.id in :centres and o.role in (ORGANISER, LEAD, CO_ORGANISER))""";

    /** What this caller sees, given the slugs of the clubs and networks that centres are members of today. */
    static Sight of(Caller caller, Function<Set<UUID>, List<String>> clubsOf) {
        boolean belongs = !caller.isAnonymous() && Role.ALL.stream().anyMatch(caller::has);
        if (!belongs) {
            return new Sight(PUBLIC, Map.of());
        }
        if (caller.isNetworkAdmin()) {
            return new Sight("true", Map.of());
        }
        boolean reviews = caller.moderates();
        var centres = caller.centres();
        return centres.isEmpty()
                ? new Sight(reviews ? REVIEWED : SHARED, Map.of())
                : of(centres, reviews, reviews ? List.of() : clubsOf.apply(centres));
    }

    private static Sight of(Set<UUID> centres, boolean reviews, List<String> clubs) {
        var values = new LinkedHashMap<String, Object>();
        values.put(CENTRES, centres);
        String others = reviews ? REVIEWED : SHARED;
        if (clubs.isEmpty()) {
            return new Sight(others + " or " + OWN, values);
        }
        values.put(CLUBS, clubs);
        return new Sight(others + " or " + OF_CLUBS + " or " + OWN, values);
    }

    /** The condition's values, with another one. */
    public Map<String, Object> values(String name, Object value) {
        var all = new LinkedHashMap<>(values);
        all.put(name, value);
        return all;
    }
}
