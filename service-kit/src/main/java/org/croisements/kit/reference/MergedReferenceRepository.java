package org.croisements.kit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which records named what was merged since. Joins the transaction at hand. */
@ApplicationScoped
class MergedReferenceRepository {

    private final DataSource dataSource;

    MergedReferenceRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a record named before it came to name the survivor of a merge. */
    Optional<UUID> origin(UUID record, String type, UUID survivor) {
        return run(
                "select origin from merged_reference where record = ? and type = ? and survivor = ?",
                select -> {
                    try (var row = select.executeQuery()) {
                        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.<UUID>empty();
                    }
                },
                record,
                type,
                survivor);
    }

    void note(UUID record, String type, UUID survivor, UUID origin) {
        run(
                "insert into merged_reference (record, type, survivor, origin) values (?, ?, ?, ?)"
                        + " on conflict (record, type, survivor) do update set origin = excluded.origin",
                PreparedStatement::executeUpdate,
                record,
                type,
                survivor,
                origin);
    }

    void forget(UUID record, String type, UUID survivor) {
        run(
                "delete from merged_reference where record = ? and type = ? and survivor = ?",
                PreparedStatement::executeUpdate,
                record,
                type,
                survivor);
    }

    private <T> T run(String sql, Work<T> work, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new PersistenceException("What was merged can't be read or written", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
