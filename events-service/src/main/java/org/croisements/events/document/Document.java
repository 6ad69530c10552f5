package org.croisements.events.document;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.croisements.events.event.Event;
import org.croisements.events.statement.Credit;
import org.croisements.events.statement.Photo;
import org.croisements.events.statement.Question;
import org.croisements.events.statement.Quote;
import org.croisements.events.statement.StoredTakeaway;
import org.croisements.kit.fact.Source;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Words;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something written or shown about events: announced before it is published, perhaps one of a numbered series. */
@Entity
class Document {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    String title;

    @Nullable
    String section;

    @Nullable
    String summary;

    @Nullable
    String body;

    @Nullable
    String url;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Event event;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "publisher_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "publisher_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "publisher_label"))
    @AttributeOverride(name = "state", column = @Column(name = "publisher_state"))
    @Nullable
    StoredReference publisher;

    @Embedded
    @Nullable
    NumberInSeries inSeries;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Credit> credits = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Photo> photos = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Question> questions = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Quote> quotes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<StoredTakeaway> takeaways = new ArrayList<>();

    /** The practices that its takeaways name, for those to find it when they are renamed. */
    List<UUID> named = new ArrayList<>();

    @Nullable
    LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    DocumentStatus status;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "owner_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "owner_label"))
    @AttributeOverride(name = "state", column = @Column(name = "owner_state"))
    StoredReference owner;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_former_slug", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    String searchText;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Document() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Document(Instant now) {
        createdAt = now;
        updatedAt = now;
    }

    /** What the names in an edited form stand for. */
    record Links(
            StoredReference owner,
            @Nullable Event event,
            @Nullable StoredReference publisher,
            List<StoredTakeaway> takeaways) {}

    /** Whether everybody sees it: it is no draft, and its event is no secret. */
    boolean isPublic() {
        return status != DocumentStatus.DRAFT && (event == null || event.isPublic());
    }

    Reference reference() {
        return Reference.to("documents", id, slug, title);
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(NewDocument form, String newSlug, Links links) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        kind = form.kind();
        title = form.title();
        section = form.section();
        summary = form.summary();
        body = form.body();
        url = form.url();
        event = links.event();
        publisher = links.publisher();
        inSeries = form.inSeries();
        credits = form.credits();
        photos = form.photos();
        questions = form.questions();
        quotes = form.quotes();
        keep(links.takeaways());
        publishedOn = form.publishedOn();
        status = form.status();
        owner = links.owner();
        sources = form.sources();
        searchText = Words.searchText(Stream.concat(
                Stream.of(title, section, summary, inSeries == null ? null : inSeries.title())
                        .filter(Objects::nonNull),
                credits.stream().map(Credit::name)));
    }

    /** The organisations that it names. */
    List<UUID> organisationIds() {
        return Stream.of(owner, publisher)
                .filter(Objects::nonNull)
                .map(StoredReference::id)
                .toList();
    }

    private void keep(List<StoredTakeaway> kept) {
        takeaways = kept;
        named = new ArrayList<>(kept.stream()
                .flatMap(takeaway -> takeaway.practices().stream())
                .map(shown -> shown.practice().id())
                .distinct()
                .toList());
    }

    /** Takes over what is known of organisations and practices now, and says whether that is any news. */
    boolean renew(UnaryOperator<StoredReference> organisations, UnaryOperator<StoredReference> practices) {
        var renewedOwner = organisations.apply(owner);
        var renewedPublisher = publisher == null ? null : organisations.apply(publisher);
        var kept =
                takeaways.stream().map(takeaway -> takeaway.renewed(practices)).toList();
        boolean news =
                !renewedOwner.equals(owner) || !Objects.equals(renewedPublisher, publisher) || !kept.equals(takeaways);
        if (news) {
            owner = renewedOwner;
            publisher = renewedPublisher;
            keep(kept);
        }
        return news;
    }
}
