package org.croisements.events.series;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Events that come back under one name; an event of a series is one of its editions. */
@Entity
public class EventSeries {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;
    String title;

    @Nullable
    String description;

    @Nullable
    String cadence;

    @ElementCollection
    @CollectionTable(name = "event_series_organiser", joinColumns = @JoinColumn(name = "series_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
    @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
    List<StoredReference> organisers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event_series_former_slug", joinColumns = @JoinColumn(name = "series_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    String searchText;

    /** The centre that entered it; null: the network's. */
    @Nullable
    UUID ownerId;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected EventSeries() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    EventSeries(@Nullable UUID ownerId, Instant now) {
        this.ownerId = ownerId;
        createdAt = now;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** Whether it went by that slug once. */
    public boolean wasCalled(String formerSlug) {
        return formerSlugs.contains(formerSlug);
    }

    /** A reference to this series, as its events show it. */
    public Reference reference() {
        return Reference.to("event-series", id, slug, title);
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(NewEventSeries form, String newSlug, List<StoredReference> holders) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        title = form.title();
        description = form.description();
        cadence = form.cadence();
        setOrganisers(holders);
        sources = form.sources();
        searchText = Slugs.searchable(title);
    }

    /** Leaves a list alone that says the same already, so that it makes no new version. */
    void setOrganisers(List<StoredReference> holders) {
        if (!organisers.equals(holders)) {
            organisers.clear();
            organisers.addAll(holders);
        }
    }
}
