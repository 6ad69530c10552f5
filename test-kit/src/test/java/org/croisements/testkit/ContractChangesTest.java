package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractChangesTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            paths:
              /notes:
                get:
                  operationId: listNotes
                  parameters:
                    - { name: kind, in: query, schema: { type: string, enum: [LONG, SHORT] } }
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Note' }
                post:
                  operationId: createNote
                  requestBody:
                    content:
                      application/json:
                        schema: { $ref: '#/components/schemas/NewNote' }
                  responses: { '201': { description: made } }
            components:
              schemas:
                Note:
                  type: object
                  required: [text]
                  properties:
                    text: { type: string, maxLength: 100 }
                NewNote:
                  type: object
                  required: [text]
                  properties:
                    text: { type: string, maxLength: 100 }
                    mood: { type: [string, 'null'] }
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what the contract says | what it says instead | the first breach
                "listNotes | readNotes | get /notes has another operationId",
                "'    post:' | '    put:' | post /notes is gone",
                "name: kind, in: query | name: kind, in: query, required: true | query kind is required now",
                "enum: [LONG, SHORT] | enum: [LONG] | takes fewer values",
                "'201' | '202' | post /notes answers no 201 now",
                "mood: { type: [string, 'null'] } | mood: { type: string } | NewNote.mood has another type",
                "mood: | tune: | NewNote.mood is gone",
            })
    void whatBreaksAClientIsNamed(String said, String instead, String breach) throws IOException {
        String present = CONTRACT.replace(said, instead);
        assertThat(present).isNotEqualTo(CONTRACT);
        var breaking = ContractChanges.breaking(contract("before", CONTRACT), contract("after", present));
        assertThat(breaking).isNotEmpty();
        assertThat(breaking.get(0)).contains(breach);
    }

    @Test
    void anAnswerMayNotLoseAMemberNorLetItsTypeGrow() throws IOException {
        String note = "properties:\n        text: { type: string, maxLength: 100 }\n    NewNote";
        assertThat(breaking(note, "properties:\n        word: { type: string }\n    NewNote"))
                .contains("Note.text is gone");
        assertThat(breaking(note, "properties:\n        text: { type: [string, 'null'] }\n    NewNote"))
                .containsExactly("Note.text has another type");
    }

    @Test
    void aBodyMayNotBeHeldToMoreThanBefore() throws IOException {
        String text = "text: { type: string, maxLength: 100 }\n        mood";
        assertThat(breaking(text, "text: { type: string, maxLength: 50 }\n        mood"))
                .containsExactly("NewNote.text has a lower maxLength");
        assertThat(breaking(
                        "[text]\n      properties:\n        " + text,
                        "[text, mood]\n      properties:\n        " + text))
                .containsExactly("NewNote.mood is required now");
    }

    @Test
    void whatIsAddedBreaksNobody() throws IOException {
        assertThat(breaking("mood:", "tone: { type: string }\n        mood:")).isEmpty();
        assertThat(breaking("enum: [LONG, SHORT]", "enum: [LONG, SHORT, MIXED]"))
                .isEmpty();
        assertThat(breaking(
                        "parameters:\n", "parameters:\n        - { name: q, in: query, schema: { type: string } }\n"))
                .isEmpty();
    }

    private List<String> breaking(String said, String instead) throws IOException {
        assertThat(CONTRACT).contains(said);
        return ContractChanges.breaking(
                contract("before", CONTRACT), contract("after", CONTRACT.replace(said, instead)));
    }

    private Contract contract(String name, String text) throws IOException {
        return Contract.read(Files.writeString(folder.resolve(name + ".yaml"), text));
    }
}
