package org.croisements.events.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.events.form.GivenAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editable form of one's answers. */
@Schema(
        description = "One's answers to the questions of an event",
        examples = {"""
{"answers": [{"question": "repas", "values": ["vegetarien"]}]}""", """
{"answers": [{"question": "repas", "values": ["vegetarien"]}]}"""})
record NewAnswers(
        @Schema(description = "All of them; a question that is not here is not answered") @Size(max = 50)
        List<@Valid GivenAnswer> answers) {}
