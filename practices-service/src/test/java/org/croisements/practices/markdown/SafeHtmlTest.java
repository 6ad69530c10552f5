package org.croisements.practices.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void markdownBecomesHtml() {
        assertThat(SafeHtml.of("## Titre\n\n- *un*\n- [deux](https://example.org/)\n"))
                .isEqualTo("""
                <h2>Titre</h2>
                <ul><li><em>un</em></li><li><a href="https://example.org/" rel="nofollow noopener">deux</a></li></ul>
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "![x](javascript:alert(1))",
                "![x](https://example.org/pixel.gif)",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "`<script>alert(1)</script>`",
                "<form action=\"https://example.org\"><input></form>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>"
            })
    void nothingInItRunsOrLoads(String attack) {
        String html = SafeHtml.of(attack);

        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "<form", "<math", "href=\"javascript")
                .doesNotContain("href=\"data", "href=\"vbscript")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "*a", "`", "((", "<!--", "![", "_a", "\\"})
    void whatIsMadeToBeSlowIsNot(String piece) {
        String attack = piece.repeat(50_000 / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> SafeHtml.of(attack));
    }
}
