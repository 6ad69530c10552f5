package org.croisements.network.card;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes business cards, all in the same way. */
public final class Cards {

    /** Lines are to have at most 75 bytes; a letter of French has one or two. */
    private static final int LONGEST_LINE = 37;

    private Cards() {}

    /** A card as vCard 4, whose bytes are the same as long as the card is. */
    public static String text(VCard card) {
        var text = new StringWriter();
        try (var writer = new VCardWriter(text, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
