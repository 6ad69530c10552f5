package org.croisements.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Imports notes into a table of the test's own, one statement a line, and fails where a test wants it to. */
@Singleton
class NoteImporter implements Importer<NoteImporter.Note> {

    record Place(@Nullable String city, @Nullable Double lat) {}

    record Note(
            String key,
            String title,
            @Nullable Integer size,
            @Nullable Boolean open,
            List<String> tags,
            @Nullable Place place,
            @Nullable PartialDate since,
            List<Place> others) {}

    /** The key of the line that a broken database stops at. */
    volatile String brokenAt = "";

    /** The lines that were applied, again where they were tried again. */
    final ConcurrentLinkedQueue<Note> applied = new ConcurrentLinkedQueue<>();

    /** How often it was told that it has grown. */
    final AtomicInteger grown = new AtomicInteger();

    private final JsonBodies bodies;
    private final DataSource dataSource;

    NoteImporter(JsonBodies bodies, DataSource dataSource) {
        this.bodies = bodies;
        this.dataSource = dataSource;
    }

    @Override
    public List<Class<?>> fields() {
        return List.of(Note.class);
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("key");
    }

    @Override
    public Note read(ObjectNode line) {
        return bodies.toRecord(line, Note.class);
    }

    @Override
    public String key(Note note) {
        return note.key();
    }

    @Override
    public Batch<Note> begin(List<Note> notes) {
        return this::apply;
    }

    @Override
    public void grown() {
        grown.incrementAndGet();
    }

    private Applied apply(Note note) {
        if (note.key().equals(brokenAt)) {
            throw new IllegalStateException("broken for the test");
        }
        if (note.title().equals("forbidden")) {
            throw CommonProblem.FORBIDDEN.with("Not this one");
        }
        applied.add(note);
        var id = UUID.nameUUIDFromBytes(note.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        int changed = execute(
                "update imported set title = ? where key = ? and title <> ?", note.title(), note.key(), note.title());
        if (changed == 1) {
            return new Applied(LineOutcome.UPDATED, id);
        }
        int made = execute(
                "insert into imported (key, title) values (?, ?) on conflict (key) do nothing",
                note.key(),
                note.title());
        return new Applied(made == 1 ? LineOutcome.CREATED : LineOutcome.UNCHANGED, id);
    }

    private int execute(String sql, String... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
