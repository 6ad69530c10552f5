package org.croisements.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables and what describes them. */
class TablesTest {

    enum Kind {
        TOOL,
        LEVER
    }

    record Size(int people, @Nullable Double share) {}

    record Note(
            @Schema(description = "Id, which never changes") UUID id,
            String title,
            Kind kind,
            @Schema(description = "How many") @Nullable Size size,
            List<String> themes) {}

    private static final List<CsvColumn> COLUMNS = CsvColumn.of(Note.class, List.of());
    private static final Note ONE =
            new Note(new UUID(0, 1), "=1+1; \"l'été\"", Kind.TOOL, new Size(1200, 0.25), List.of("a", "b"));
    private static final Note TWO = new Note(new UUID(0, 2), "Deux", Kind.LEVER, null, List.of());

    @Test
    void aTableIsPlainCsvUnlessAskedOtherwise() {
        assertThat(table(false)).isEqualTo("""
                id,title,kind,size.people,size.share,themes\r
                00000000-0000-0000-0000-000000000001,"'=1+1; ""l'été""\",TOOL,1200,0.25,a|b\r
                00000000-0000-0000-0000-000000000002,Deux,LEVER,,,\r
                """);
    }

    @Test
    void excelInFrenchReadsSemicolonsAndDecimalCommas() {
        assertThat(table(true)).isEqualTo("""
                \uFEFFid;title;kind;size.people;size.share;themes\r
                00000000-0000-0000-0000-000000000001;"'=1+1; ""l'été""\";TOOL;1200;0,25;a|b\r
                00000000-0000-0000-0000-000000000002;Deux;LEVER;;;\r
                """);
    }

    @Test
    void aSchemaDescribesTheColumns() {
        var schema = TableSchema.of(COLUMNS, true);

        assertThat(schema.path("fields").findValuesAsText("name"))
                .containsExactly("id", "title", "kind", "size.people", "size.share", "themes");
        assertThat(schema.path("fields").findValuesAsText("type"))
                .containsExactly("string", "string", "string", "integer", "number", "string");
        assertThat(schema.at("/fields/0")).hasToString("""
                {"name":"id","type":"string","format":"uuid","description":"Id, which never changes","constraints":{"required":true}}""");
        assertThat(schema.at("/fields/2/constraints/enum")).hasToString("[\"TOOL\",\"LEVER\"]");
        assertThat(schema.at("/fields/3/description").asText()).isEqualTo("How many: people");
        assertThat(schema.at("/fields/3").has("constraints")).isFalse();
        assertThat(schema.at("/fields/4/decimalChar").asText()).isEqualTo(",");
        assertThat(schema.path("primaryKey").asText()).isEqualTo("id");
    }

    private static String table(boolean french) {
        var table = new CsvTable<Note>(COLUMNS, note -> note, new ObjectMapper(), french);
        return table.begin() + table.add(ONE) + table.add(TWO) + table.end();
    }
}
