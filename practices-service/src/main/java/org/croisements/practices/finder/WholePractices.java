package org.croisements.practices.finder;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.page.Rendition.About;
import org.croisements.kit.page.Rendition.Document;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeDetail;
import org.croisements.practices.practice.PracticeRepository;

/** Shows practices that were found in formats that need all that is told of them, which the database knows. */
@ApplicationScoped
class WholePractices {

    private final PracticeRepository practices;
    private final List<Rendition<Practice>> renditions;

    WholePractices(PracticeRepository practices, @All List<Rendition<PracticeDetail>> renditions) {
        this.practices = practices;
        this.renditions = renditions.stream()
                .map(rendition -> rendition.over((Practice each) -> PracticeDetail.of(each, List.of())))
                .toList();
    }

    List<Rendition<FoundPractice>> renditions() {
        return renditions.stream().<Rendition<FoundPractice>>map(Whole::new).toList();
    }

    /** What a document says of a practice; of one that is gone since it was found, nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String add(Document<Practice> document, UUID id) {
        var practice = practices.findById(id);
        return practice == null ? "" : document.add(practice);
    }

    private final class Whole implements Rendition<FoundPractice> {

        private final Rendition<Practice> rendition;

        Whole(Rendition<Practice> rendition) {
            this.rendition = rendition;
        }

        @Override
        public Format format() {
            return rendition.format();
        }

        @Override
        public Document<FoundPractice> open(About about) {
            return new WholeDocument(rendition.open(about));
        }
    }

    private final class WholeDocument implements Document<FoundPractice> {

        private final Document<Practice> document;

        WholeDocument(Document<Practice> document) {
            this.document = document;
        }

        @Override
        public String begin() {
            return document.begin();
        }

        @Override
        public String add(FoundPractice found) {
            return WholePractices.this.add(document, found.id());
        }

        @Override
        public String end() {
            return document.end();
        }
    }
}
