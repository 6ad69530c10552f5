package org.croisements.kit.page;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A format in which records of a kind are answered: how a document of them begins, each record, how it ends. */
public interface Rendition<E> {

    /** The format it is. */
    Format format();

    /** A new document, to be filled in order. */
    Document<E> open(About about);

    /** The same format for what can be turned into such records. */
    default <F> Rendition<F> over(Function<F, E> toRecord) {
        var inner = this;
        return new Rendition<>() {
            @Override
            public Format format() {
                return inner.format();
            }

            @Override
            public Document<F> open(About about) {
                var document = inner.open(about);
                return new Document<>() {
                    @Override
                    public String begin() {
                        return document.begin();
                    }

                    @Override
                    public String add(F entity) {
                        return document.add(toRecord.apply(entity));
                    }

                    @Override
                    public String end() {
                        return document.end();
                    }
                };
            }
        };
    }

    /** A text in the making. */
    interface Document<E> {

        /** What stands before the first record. */
        default String begin() {
            return "";
        }

        /** The next record; called in the transaction that read it. */
        String add(E entity);

        /** What stands behind the last record. */
        default String end() {
            return "";
        }
    }

    /**
     * What a document may say of itself.
     *
     * @param single whether it holds one record, and not a list
     * @param address where its records are answered as JSON
     * @param self where it is
     * @param next where the list goes on, if the document is a page that has a next one
     */
    record About(
            boolean single, URI address, URI self, @Nullable URI next) {

        /** The whole address of a path of this installation. */
        public URI at(String path) {
            return address.resolve(path);
        }
    }

    /** A format whose documents are their records one behind the other, such as vCard. */
    static <E> Rendition<E> of(Format format, Function<E, String> toText) {
        return new Rendition<>() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public Document<E> open(About about) {
                return toText::apply;
            }
        };
    }
}
