package org.croisements.practices.output;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.croisements.kit.page.Rendition.About;
import org.croisements.practices.contributor.ContributorRole;
import org.croisements.practices.practice.PracticeDetail;
import org.jspecify.annotations.Nullable;

/** What a note or a bibliography says of a practice: the revision that it saw. */
record Citation(
        String key,
        String title,
        List<String> authors,
        @Nullable String publisher,
        LocalDate published,
        @Nullable Integer revision,
        URI address,
        @Nullable String summary) {

    static Citation of(PracticeDetail practice, About about) {
        var revision = practice.revision();
        String path = "/api/v1/practices/" + practice.slug() + (revision == null ? "" : "?revision=" + revision);
        var at = practice.publishedAt() == null ? practice.createdAt() : practice.publishedAt();
        var leads = practice.contributors().stream()
                .filter(contributor -> contributor.role() == ContributorRole.LEAD)
                .map(contributor -> contributor.organisation().label())
                .filter(Objects::nonNull)
                .toList();
        String owner = practice.owner().label();
        return new Citation(
                practice.slug(),
                practice.title(),
                leads.isEmpty() ? Stream.ofNullable(owner).toList() : leads,
                owner,
                at.atOffset(ZoneOffset.UTC).toLocalDate(),
                revision,
                about.at(path),
                practice.summary());
    }

    /** "Révision 2", where there is one. */
    @Nullable
    String edition() {
        return revision == null ? null : "Révision " + revision;
    }
}
