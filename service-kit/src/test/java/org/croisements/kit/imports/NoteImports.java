package org.croisements.kit.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** Imports of notes over HTTP, on a real PostgreSQL. */
abstract class NoteImports {

    static final String IMPORTS = "/api/v1/note-imports";
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    @Inject
    NoteImporter importer;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void nothingImported() throws SQLException {
        execute("create table if not exists imported (key text primary key, title text not null unique)");
        execute("truncate imported, import_run, import_line");
        importer.brokenAt = "";
        importer.applied.clear();
        importer.grown.set(0);
    }

    /** Notes called 1, 2, 3... as CSV. */
    static String notes(int count) {
        var csv = new StringBuilder("key,title\n");
        for (int i = 1; i <= count; i++) {
            csv.append("%d,Note %d\n".formatted(i, i));
        }
        return csv.toString();
    }

    static Response send(String query, String type, byte[] file, String... key) {
        var request = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(NDJSON, io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .body(file);
        return (key.length == 0 ? request : request.header("Idempotency-Key", key[0])).post(IMPORTS + query);
    }

    static ValidatableResponse csv(String file, String... key) {
        return send("", CSV, file.getBytes(StandardCharsets.UTF_8), key).then();
    }

    static ValidatableResponse ndjson(String file) {
        return send("", NDJSON, file.getBytes(StandardCharsets.UTF_8)).then();
    }

    static JsonPath lines(JsonPath report) {
        return when().get(report.getString("lines") + "?limit=200").jsonPath();
    }

    List<String> titles() throws SQLException {
        var titles = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select title from imported order by title")) {
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
        }
        return titles;
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
