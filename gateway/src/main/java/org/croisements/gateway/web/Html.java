package org.croisements.gateway.web;

/** The frame of the gateway's few pages. */
public final class Html {

    public static final String MEDIA_TYPE = "text/html; charset=utf-8";

    private Html() {}

    /** A whole page; {@code body} is HTML already, the other two are text. */
    public static String page(String language, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(text(language), text(title), body);
    }

    /** Text as it stands in HTML, attributes included. */
    public static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
