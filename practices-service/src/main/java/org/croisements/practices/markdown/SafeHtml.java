package org.croisements.practices.markdown;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes HTML of Markdown in which nothing runs, loads or leads anywhere but to the web or a mailbox. */
public final class SafeHtml {

    /** Markdown nests; beyond this depth nobody reads and parsers get slow. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** What may remain, whatever the renderer lets through. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private SafeHtml() {}

    /** The HTML of a Markdown text. */
    public static String of(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}
