package org.croisements.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The keys of many requests that are done in one transaction: the same table and rules as {@link IdempotencyKeys}, a
 * statement for all of them. Who calls it sees to it that one key is not worked at twice at the same time.
 */
@ApplicationScoped
public class KeptAnswers {

    private final DataSource dataSource;

    KeptAnswers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What was answered already, by key. */
    public Known known(Collection<IdempotencyKeys.Key> keys) {
        var found = new HashMap<List<String>, KeptAnswer>();
        if (keys.isEmpty()) {
            return new Known(found);
        }
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select caller, operation, key, digest, status, location, etag, body from idempotency_key
                        where (caller, operation, key) in (select * from unnest(?::text[], ?::text[], ?::text[]))
                        """)) {
            bind(connection, select, List.copyOf(keys));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            List.of(rows.getString(1), rows.getString(2), rows.getString(3)),
                            new KeptAnswer(
                                    rows.getInt(5),
                                    rows.getString(6),
                                    rows.getString(7),
                                    rows.getString(8),
                                    ByteBuffer.wrap(rows.getBytes(4)),
                                    true));
                }
            }
            return new Known(found);
        } catch (SQLException e) {
            throw new PersistenceException("Answers given can't be read", e);
        }
    }

    /** Keeps answers beside their effects. */
    public void keep(Map<IdempotencyKeys.Key, KeptAnswer> answers, Instant now) {
        if (answers.isEmpty()) {
            return;
        }
        var keys = List.copyOf(answers.keySet());
        Function<Function<KeptAnswer, Object>, Object[]> column =
                part -> keys.stream().map(key -> part.apply(answers.get(key))).toArray();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into idempotency_key
                            (caller, operation, key, digest, status, location, etag, body, created_at)
                        select caller, operation, key, decode(digest, 'hex'), status, location, etag, body, ?
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
                            as t (caller, operation, key, digest, status, location, etag, body)
                        """)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setArray(2, texts(connection, keys, IdempotencyKeys.Key::caller));
            insert.setArray(3, texts(connection, keys, IdempotencyKeys.Key::operation));
            insert.setArray(4, texts(connection, keys, IdempotencyKeys.Key::key));
            insert.setArray(5, texts(connection, keys, key -> hex(key.digest())));
            insert.setArray(6, connection.createArrayOf("int4", column.apply(KeptAnswer::status)));
            insert.setArray(7, connection.createArrayOf("text", column.apply(KeptAnswer::location)));
            insert.setArray(8, connection.createArrayOf("text", column.apply(KeptAnswer::etag)));
            insert.setArray(9, connection.createArrayOf("text", column.apply(KeptAnswer::body)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("Answers can't be kept", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<IdempotencyKeys.Key> keys)
            throws SQLException {
        statement.setArray(1, texts(connection, keys, IdempotencyKeys.Key::caller));
        statement.setArray(2, texts(connection, keys, IdempotencyKeys.Key::operation));
        statement.setArray(3, texts(connection, keys, IdempotencyKeys.Key::key));
    }

    private static java.sql.Array texts(
            Connection connection, List<IdempotencyKeys.Key> keys, Function<IdempotencyKeys.Key, String> part)
            throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(part).toArray());
    }

    private static String hex(ByteBuffer digest) {
        byte[] bytes = new byte[digest.remaining()];
        digest.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The answers that were given already to some of the keys asked for. */
    public static final class Known {

        private final Map<List<String>, KeptAnswer> answers;

        Known(Map<List<String>, KeptAnswer> answers) {
            this.answers = answers;
        }

        public boolean has(IdempotencyKeys.Key key) {
            return answers.containsKey(place(key));
        }

        /** What the key's first use answered; a problem where the present request is another one. */
        public KeptAnswer again(IdempotencyKeys.Key key) {
            var answer = answers.get(place(key));
            if (answer == null) {
                throw new IllegalStateException("The key is not known");
            }
            return answer.again(key);
        }

        /** Knows an answer that was given just now. */
        public void add(IdempotencyKeys.Key key, KeptAnswer answer) {
            answers.put(
                    place(key),
                    new KeptAnswer(
                            answer.status(), answer.location(), answer.etag(), answer.body(), key.digest(), true));
        }

        private static List<String> place(IdempotencyKeys.Key key) {
            return List.of(key.caller(), key.operation(), key.key());
        }
    }
}
