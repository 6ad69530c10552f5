package org.croisements.events.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * XHTML as a tagged PDF (PDF/UA): with its structure, its language, its title, texts for its pictures and its font. It
 * fetches nothing: what it shows stands in it.
 */
public final class TaggedPdf {

    /** The family that documents name; Latin, Greek and Cyrillic. */
    private static final String FONT = "Liberation Sans";

    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // It would log pieces of what it draws.
        XRLog.setLoggingEnabled(false);
    }

    private TaggedPdf() {}

    /** The bytes of the document; its language and title are those of the XHTML. */
    public static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(TaggedPdf::font, FONT);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture for the {@code src} of an {@code img}. */
    public static String picture(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT_FILE));
    }
}
