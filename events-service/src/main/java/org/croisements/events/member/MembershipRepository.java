package org.croisements.events.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The memberships in the replica, and the networks that they are in. */
@ApplicationScoped
class MembershipRepository {

    private final EntityManager entities;
    private final ObjectMapper json;

    MembershipRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** What the directory says of each membership of a network, in no order. */
    List<JsonNode> of(UUID network) {
        return memberships("data -> 'network' ->> 'id' in (:ids)", List.of(network));
    }

    /** What the directory says of each membership of organisations, their own or a person's on their behalf. */
    List<JsonNode> ofOrganisations(Collection<UUID> organisations) {
        return memberships(
                "(data -> 'organisation' ->> 'id' in (:ids) or data -> 'onBehalfOf' ->> 'id' in (:ids))",
                organisations);
    }

    private List<JsonNode> memberships(String condition, Collection<UUID> ids) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(data as text) from replica where type = 'membership' and not deleted and "
                                + condition)
                .setParameter("ids", ids.stream().map(UUID::toString).toList())
                .getResultList();
        return rows.stream().map(row -> tree((String) row)).toList();
    }

    /** The slugs of networks, present and former. */
    List<String> slugs(List<UUID> networks) {
        List<?> slugs = entities.createNativeQuery("""
                        select distinct unnest(array_append(old_slugs, slug)) from replica
                        where type = 'network' and id in (:networks) order by 1""")
                .setParameter("networks", networks)
                .getResultList();
        return slugs.stream().filter(Objects::nonNull).map(String.class::cast).toList();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The replica holds no JSON", e);
        }
    }
}
