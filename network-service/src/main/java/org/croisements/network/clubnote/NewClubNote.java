package org.croisements.network.clubnote;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editable form of a club's note: what a new one is made of, and what a patch changes. */
@Schema(description = "A note that only the members of a network or club read")
record NewClubNote(
        @Schema(description = "Title", examples = "Compte rendu de la réunion du 6 juin 2018")
        String title,

        @Schema(description = "Text", examples = "Étaient présents cinq centres. Prochaine réunion à Bordeaux.")
        @Text(max = 50_000, lines = true)
        String text) {

    static NewClubNote of(ClubNote n) {
        return new NewClubNote(n.title, n.text);
    }
}
