package org.croisements.events.ledger;

import static org.croisements.events.ledger.LedgerRepository.with;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database in one message, where they are done one after the other: who comes alone waits for
 * one way there and back instead of many.
 */
final class StatementRepository {

    private final DataSource dataSource;
    private final List<String> all = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();

    StatementRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Value {
        void bind(PreparedStatement statement, int at) throws SQLException;
    }

    /** One more statement; its values come behind it, in their order. */
    StatementRepository add(String sql) {
        all.add(sql);
        return this;
    }

    StatementRepository value(@Nullable Object value) {
        values.add((statement, at) -> statement.setObject(at, value));
        return this;
    }

    /** A column of many rows as one array. */
    <R> StatementRepository column(String type, List<R> rows, Function<R, @Nullable Object> column) {
        Object[] cells = rows.stream().map(column).toArray();
        values.add((statement, at) ->
                statement.setArray(at, statement.getConnection().createArrayOf(type, cells)));
        return this;
    }

    /** Does what was added since the last time. */
    void execute() {
        if (all.isEmpty()) {
            return;
        }
        with(dataSource, String.join(";\n", all), statement -> {
            for (int i = 0; i < values.size(); i++) {
                values.get(i).bind(statement, i + 1);
            }
            return statement.execute();
        });
        all.clear();
        values.clear();
    }
}
