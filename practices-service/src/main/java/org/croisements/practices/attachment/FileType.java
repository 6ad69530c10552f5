package org.croisements.practices.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/** The types of file that are taken, each known by what the file holds: its name and what its sender says prove nothing. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    /** Also CSV; shown as text by whatever shows it. */
    TEXT("text/plain", "txt", "csv", "md");

    /** Entries are only named, never unpacked; more of them than this no office file has. */
    private static final int MOST_ENTRIES = 5_000;

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of() never changes
    private final Set<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a file of that name is of this type by what it says. */
    boolean isCalled(String fileName) {
        return endings.contains(ending(fileName));
    }

    static Set<String> allEndings() {
        var all = new TreeSet<String>();
        Arrays.stream(values()).forEach(type -> all.addAll(type.endings));
        return all;
    }

    /** The type of a file by what it holds; empty where it is none that is taken. */
    static Optional<FileType> of(byte[] file) {
        if (begins(file, 0, "255044462d")) {
            return Optional.of(PDF);
        }
        if (begins(file, 0, "89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (begins(file, 0, "ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (begins(file, 0, "52494646") && begins(file, 8, "57454250")) {
            return Optional.of(WEBP);
        }
        return begins(file, 0, "504b0304") ? ofPackage(file) : ofText(file);
    }

    private static boolean begins(byte[] file, int at, String hex) {
        byte[] wanted = HexFormat.of().parseHex(hex);
        return file.length >= at + wanted.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** An office file by the parts that it has; one with macros is none that is taken. */
    private static Optional<FileType> ofPackage(byte[] file) {
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (names.isEmpty() && name.equals("mimetype")) {
                    return ofMediaType(new String(zip.readNBytes(100), StandardCharsets.US_ASCII));
                }
                names.add(name);
                boolean runs = name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
                if (runs || names.size() > MOST_ENTRIES) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return names.contains("word/document.xml")
                ? Optional.of(DOCX)
                : names.contains("xl/workbook.xml")
                        ? Optional.of(XLSX)
                        : names.contains("ppt/presentation.xml") ? Optional.of(PPTX) : Optional.empty();
    }

    private static Optional<FileType> ofMediaType(String named) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(named))
                .findFirst();
    }

    /** Text is UTF-8 without control characters, and nothing that a browser would take for a page or a picture. */
    private static Optional<FileType> ofText(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        boolean controlled = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        String small = text.toLowerCase(Locale.ROOT);
        boolean isMarkup = small.replace("\uFEFF", "").stripLeading().startsWith("<")
                || small.contains("<script")
                || small.contains("<svg")
                || small.contains("<html")
                || small.contains("<!doctype");
        return controlled || isMarkup ? Optional.empty() : Optional.of(TEXT);
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
