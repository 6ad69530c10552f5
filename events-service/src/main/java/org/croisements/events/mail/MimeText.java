package org.croisements.events.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A letter as the text of an Internet message (RFC 5322, 2045 to 2047), in ASCII but for addresses that are not. */
final class MimeText {

    private static final String END = "\r\n";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, END.getBytes(US_ASCII));
    /** An encoded word has at most 75 characters, which hold 45 octets. */
    private static final int OCTETS_A_WORD = 45;

    private MimeText() {}

    static byte[] of(Letter letter, String from, Instant at) {
        String boundary = "part-" + letter.id();
        var text = new StringBuilder();
        header(text, "Message-ID", "<" + letter.id() + "@" + from.replaceAll(".*@|>.*", "") + ">");
        header(text, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        header(text, "From", from);
        header(text, "To", letter.to());
        header(text, "Subject", encoded(letter.subject()));
        header(text, "Content-Language", letter.language());
        header(text, "Auto-Submitted", "auto-generated");
        header(text, "MIME-Version", "1.0");
        header(text, "Content-Type", "multipart/mixed; boundary=\"" + boundary + "\"");
        part(text, boundary, "text/plain; charset=UTF-8", letter.text().getBytes(UTF_8));
        for (var enclosure : letter.enclosures()) {
            part(
                    text,
                    boundary,
                    enclosure.type() + END + "Content-Disposition: attachment; filename=\"" + enclosure.name() + "\"",
                    enclosure.bytes());
        }
        return text.append(END)
                .append("--")
                .append(boundary)
                .append("--")
                .append(END)
                .toString()
                .getBytes(UTF_8);
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append(END);
    }

    private static void part(StringBuilder text, String boundary, String type, byte[] content) {
        text.append(END).append("--").append(boundary).append(END);
        header(text, "Content-Type", type);
        header(text, "Content-Transfer-Encoding", "base64");
        text.append(END).append(LINES.encodeToString(content));
    }

    /** A text of any characters for a header: words of whole characters, each on a line. */
    static String encoded(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int more = character.getBytes(UTF_8).length;
            if (octets + more > OCTETS_A_WORD) {
                words.add(word.toString());
                word.setLength(0);
                octets = 0;
            }
            word.append(character);
            octets += more;
        }
        words.add(word.toString());
        return String.join(
                END + " ",
                words.stream()
                        .map(w -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(w.getBytes(UTF_8)) + "?=")
                        .toList());
    }
}
