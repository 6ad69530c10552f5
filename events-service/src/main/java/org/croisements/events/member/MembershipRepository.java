package org.croisements.events.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The memberships in the replica. */
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
        List<?> rows = entities.createNativeQuery("""
                        select cast(data as text) from replica
                        where type = 'membership' and not deleted and data -> 'network' ->> 'id' = :network
                        """)
                .setParameter("network", network.toString())
                .getResultList();
        return rows.stream().map(row -> tree((String) row)).toList();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The replica holds no JSON", e);
        }
    }
}
