package org.croisements.kit.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An {@link ImportLine} as it is stored. */
@Entity
@Table(name = "import_line")
class StoredLine {

    @Id
    UUID id;

    UUID importId;
    int line;

    @Enumerated(EnumType.STRING)
    LineOutcome outcome;

    @Nullable
    UUID recordId;

    @Nullable
    String code;

    @Nullable
    String detail;

    protected StoredLine() {}
}
