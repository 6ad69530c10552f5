package org.croisements.practices.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.croisements.practices.analysis.FrenchText;
import org.croisements.practices.analysis.Word;
import org.croisements.practices.index.Sheet.SheetText;
import org.croisements.practices.index.Sheet.Weight;

/** A sheet as a document of the index, field by field. */
public final class SheetDocument {

    public static final String ID = "id";
    public static final String VERSION = "version";
    /** A number that another version of the sheet has not. */
    public static final String TAG = "tag";

    public static final String SEEN_BY = "seenBy";
    /** The words of all texts with their weights. */
    public static final String WORDS = "words";
    /** The words of all texts where they stand. */
    public static final String PLACES = "places";
    /** The words as they are written, behind themselves without case and accents. */
    public static final String SPELLINGS = "spellings";
    /** The words of titles without case and accents, for what is not typed to its end. */
    public static final String TITLE_WORDS = "titleWords";

    public static final String TITLE = "title";
    public static final String CREATED_AT = "createdAt";
    public static final String UPDATED_AT = "updatedAt";
    public static final String POINT = "point";
    public static final String SHOWN = "shown";
    public static final String TEXT = "text";
    /** Parts a folded word from the word as it is written. */
    public static final char SPELLING_MARK = '\u001f';

    private static final int LONGEST_SPELLING = 40;
    private static final int LONGEST_ACRONYM = 6;
    private static final FieldType NUMBERED = indexed(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PLACED = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private SheetDocument() {}

    static Document of(Sheet sheet, StemCompany company) {
        var document = new Document();
        String id = sheet.id().toString();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new NumericDocValuesField(VERSION, sheet.version()));
        document.add(new NumericDocValuesField(TAG, tag(sheet.id(), sheet.version())));
        sheet.seenBy().forEach(who -> document.add(new StringField(SEEN_BY, who, Field.Store.NO)));
        document.add(new SortedDocValuesField(TITLE, new BytesRef(TitleOrder.key(sheet.title()))));
        document.add(new NumericDocValuesField(CREATED_AT, micros(sheet.createdAt())));
        document.add(new NumericDocValuesField(UPDATED_AT, micros(sheet.updatedAt())));
        // Each page shows twenty of these, which cost more to unpack than to find.
        document.add(new BinaryDocValuesField(SHOWN, new BytesRef(sheet.shown())));
        addTexts(document, sheet.texts(), company);
        sheet.values()
                .forEach((facet, values) -> values.keySet().forEach(value -> addValue(document, facet.field(), value)));
        sheet.links()
                .forEach((name, values) ->
                        values.forEach(value -> document.add(new StringField(link(name), value, Field.Store.NO))));
        sheet.points().forEach(point -> {
            document.add(new LatLonPoint(POINT, point.latitude(), point.longitude()));
            document.add(new LatLonDocValuesField(POINT, point.latitude(), point.longitude()));
        });
        return document;
    }

    private static long tag(UUID id, long version) {
        long mixed = id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 31);
        mixed = (mixed ^ (version + 1) * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    /** The field of a filter that is no facet. */
    public static String link(String name) {
        return "link." + name;
    }

    /** A moment as the database keeps it. */
    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void addValue(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static void addTexts(Document document, List<SheetText> texts, StemCompany company) {
        var weights = new WordWeights();
        var placed = new ArrayList<List<Word>>();
        var spellings = new LinkedHashSet<String>();
        for (SheetText text : texts) {
            var words = FrenchText.words(text.text());
            weights.add(text.weight(), words);
            company.add(words);
            placed.add(words);
            words.forEach(word -> addSpellings(document, spellings, word, text.weight()));
            document.add(new StoredField(TEXT, text.field() + '\n' + text.text()));
        }
        document.add(new Field(WORDS, WordStream.numbered(weights.numbers()), NUMBERED));
        document.add(new Field(PLACES, WordStream.placed(placed), PLACED));
        spellings.forEach(spelling -> document.add(new StringField(SPELLINGS, spelling, Field.Store.NO)));
    }

    private static void addSpellings(Document document, Set<String> spellings, Word word, Weight weight) {
        if (word.written().length() <= LONGEST_SPELLING) {
            String folded = word.folded();
            spellings.add(folded + SPELLING_MARK + spelling(word.written()));
            if (weight == Weight.TITLE) {
                document.add(new StringField(TITLE_WORDS, folded, Field.Store.NO));
            }
        }
        word.parts().forEach(part -> addSpellings(document, spellings, part, weight));
    }

    /** Acronyms keep their capitals; other words have them only where they begin a sentence, or shout. */
    private static String spelling(String written) {
        boolean acronym = written.length() <= LONGEST_ACRONYM && written.equals(written.toUpperCase(Locale.FRENCH));
        return acronym ? written : written.toLowerCase(Locale.FRENCH);
    }

    private static FieldType indexed(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
