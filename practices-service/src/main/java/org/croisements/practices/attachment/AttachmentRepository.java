package org.croisements.practices.attachment;

import static org.croisements.practices.PracticesProblem.ATTACHMENT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.practice.Practice;

/** Every query on attachments; each is within one practice. */
@ApplicationScoped
class AttachmentRepository extends PartRepository<Practice, Attachment> {

    private static final int PIECE = 256 * 1024;
    private static final Sorting SORTING = Sorting.byDefault("title")
            .key("title", "a.title", String.class)
            .key("createdAt", "a.createdAt", Instant.class);

    AttachmentRepository() {
        super("practice", ATTACHMENT_NOT_FOUND, "There is no attachment %s of this practice");
    }

    ListQuery<Attachment> of(Practice practice) {
        return new ListQuery<>(getEntityManager(), Attachment.class, "a", SORTING)
                .where("a.practice.id = :practice", "practice", practice.id());
    }

    boolean isThere(Practice practice, String sha256) {
        return count("practice = ?1 and sha256 = ?2", practice, sha256) > 0;
    }

    void save(Attachment attachment, byte[] content) {
        persistAndFlush(attachment);
        for (int at = 0; at < content.length; at += PIECE) {
            getEntityManager()
                    .createNativeQuery("insert into practice_attachment_piece values (:id, :position, :bytes)")
                    .setParameter("id", attachment.id)
                    .setParameter("position", at / PIECE)
                    .setParameter("bytes", Arrays.copyOfRange(content, at, Math.min(content.length, at + PIECE)))
                    .executeUpdate();
        }
    }

    /** A piece of a content; empty behind the last one. Reads in a transaction of its own, so that none waits for a client. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<byte[]> piece(UUID attachment, int position) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select bytes from practice_attachment_piece where attachment_id = :id and position = :position",
                        byte[].class)
                .setParameter("id", attachment)
                .setParameter("position", position)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }
}
