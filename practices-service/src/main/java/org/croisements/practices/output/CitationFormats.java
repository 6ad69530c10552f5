package org.croisements.practices.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.croisements.practices.practice.PracticeDetail;
import org.jspecify.annotations.Nullable;

/** Practices as entries of bibliographies: CSL-JSON, BibTeX, RIS. */
class CitationFormats {

    /** What BibTeX would take for commands. */
    private static final Map<Character, String> TEX = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\{",
            '}', "\\}",
            '%', "\\%",
            '&', "\\&",
            '#', "\\#",
            '_', "\\_",
            '$', "\\$",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    @Produces
    @Singleton
    Rendition<PracticeDetail> bibTex() {
        return rendition(Format.BIBTEX, (practice, about) -> bibTex(Citation.of(practice, about)));
    }

    @Produces
    @Singleton
    Rendition<PracticeDetail> ris() {
        return rendition(Format.RIS, (practice, about) -> ris(Citation.of(practice, about)));
    }

    @Produces
    @Singleton
    Rendition<PracticeDetail> csl(ObjectMapper mapper) {
        return new CslJson(mapper);
    }

    private static Rendition<PracticeDetail> rendition(
            Format format, BiFunction<PracticeDetail, Rendition.About, String> toText) {
        return new Rendition<>() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public Document<PracticeDetail> open(About about) {
                return practice -> toText.apply(practice, about);
            }
        };
    }

    private static String bibTex(Citation cited) {
        var fields = new ArrayList<String>();
        fields.add(field("title", "{" + tex(cited.title()) + "}"));
        if (!cited.authors().isEmpty()) {
            var names =
                    cited.authors().stream().map(name -> "{" + tex(name) + "}").toList();
            fields.add(field("author", String.join(" and ", names)));
        }
        if (cited.publisher() != null) {
            fields.add(field("organization", tex(cited.publisher())));
        }
        fields.add(field("year", Integer.toString(cited.published().getYear())));
        fields.add(field("date", cited.published().toString()));
        if (cited.edition() != null) {
            fields.add(field("note", cited.edition()));
        }
        fields.add(field("url", cited.address().toASCIIString()));
        return "@misc{" + cited.key() + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "}";
    }

    private static String tex(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(TEX.getOrDefault((char) c, Character.toString(c))));
        return escaped.toString();
    }

    private static String ris(Citation cited) {
        List<String> lines = new ArrayList<>(List.of("TY  - ELEC"));
        line(lines, "TI", cited.title());
        cited.authors().forEach(author -> line(lines, "AU", author));
        line(lines, "PB", cited.publisher());
        line(lines, "PY", Integer.toString(cited.published().getYear()));
        line(lines, "DA", cited.published().toString().replace('-', '/'));
        line(lines, "ET", cited.edition());
        line(lines, "AB", cited.summary());
        line(lines, "LA", "fr");
        line(lines, "UR", cited.address().toASCIIString());
        lines.add("ER  - ");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static void line(List<String> lines, String tag, @Nullable String value) {
        if (value != null) {
            lines.add(tag + "  - " + value);
        }
    }

    /** Items of the Citation Style Language, always in a list. */
    private record CslJson(ObjectMapper mapper) implements Rendition<PracticeDetail> {

        @Override
        public Format format() {
            return Format.CSL_JSON;
        }

        @Override
        public Document<PracticeDetail> open(About about) {
            return new Document<>() {
                private String before = "";

                @Override
                public String begin() {
                    return "[";
                }

                @Override
                public String add(PracticeDetail practice) {
                    String item = before + mapper.valueToTree(item(Citation.of(practice, about)));
                    before = ",";
                    return item;
                }

                @Override
                public String end() {
                    return "]\n";
                }
            };
        }

        private static Map<String, Object> item(Citation cited) {
            var date = cited.published();
            var item = new TreeMap<String, Object>();
            item.put("id", cited.key());
            item.put("type", "webpage");
            item.put("title", cited.title());
            item.put(
                    "author",
                    cited.authors().stream()
                            .map(name -> Map.of("literal", name))
                            .toList());
            item.put(
                    "issued",
                    Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))));
            item.put("language", "fr");
            item.put("URL", cited.address().toASCIIString());
            put(item, "publisher", cited.publisher());
            put(item, "version", cited.edition());
            put(item, "abstract", cited.summary());
            return item;
        }

        private static void put(Map<String, Object> item, String name, @Nullable String value) {
            if (value != null) {
                item.put(name, value);
            }
        }
    }
}
