package org.croisements.network.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.reference.Reference;
import org.croisements.network.organisation.Organisation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A network, club, association or federation that organisations and people belong to. */
@Entity
public class Network {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;

    @ElementCollection
    @CollectionTable(name = "network_former_slug", joinColumns = @JoinColumn(name = "network_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    String name;

    @Enumerated(EnumType.STRING)
    NetworkKind kind;

    @Nullable
    String acronym;

    @Nullable
    String expansion;

    boolean informal;
    boolean voluntary;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Network parent;

    @Nullable
    String foundedOn;

    @Nullable
    String cadence;

    @Nullable
    String website;

    @ManyToMany
    @JoinTable(
            name = "network_supporter",
            joinColumns = @JoinColumn(name = "network_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    List<Organisation> supporters = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<MemberCount> counts = new ArrayList<>();

    List<String> themes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    String searchText;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Network() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Network(Instant now) {
        createdAt = now;
    }

    public UUID id() {
        return id;
    }

    /** What sources say of the number of members. */
    public List<MemberCount> counts() {
        return counts;
    }

    /** Whether one of these organisations supports it, itself or by what it was merged into. */
    public boolean isSupportedBy(Collection<UUID> organisations) {
        return supporters.stream().anyMatch(supporter -> organisations.contains(supporter.id()));
    }

    public String slug() {
        return slug;
    }

    public boolean wasCalled(String name) {
        return formerSlugs.contains(name);
    }

    public @Nullable PartialDate foundedOn() {
        return PartialDate.of(foundedOn);
    }

    /** A reference to this network, as other records of this service show it. */
    public Reference reference() {
        return Reference.to("networks", id, slug, name);
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(NewNetwork form, String newSlug, @Nullable Network newParent, List<Organisation> backers, Instant now) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        name = form.name();
        kind = form.kind();
        acronym = form.acronym();
        expansion = form.expansion();
        informal = form.informal();
        voluntary = form.voluntary();
        parent = newParent;
        foundedOn = PartialDate.textOf(form.foundedOn());
        cadence = form.cadence();
        website = form.website();
        supporters.clear();
        supporters.addAll(backers);
        counts = form.counts();
        themes = new ArrayList<>(form.themes());
        sources = form.sources();
        searchText = Stream.of(name, acronym, expansion)
                .filter(text -> text != null)
                .map(Slugs::searchable)
                .distinct()
                .collect(Collectors.joining("|"));
        updatedAt = now;
    }
}
