package org.croisements.network.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A territory of the official reference. */
@Entity
class Territory {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TerritoryKind kind;

    String code;
    String slug;
    String name;
    String searchText;
    List<String> parents = new ArrayList<>();

    @Nullable
    Integer population;

    @Nullable
    String siren;

    @Nullable
    String type;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Territory() {}
}
