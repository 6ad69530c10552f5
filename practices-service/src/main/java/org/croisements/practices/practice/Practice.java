package org.croisements.practices.practice;

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
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Words;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.identifier.ExternalId;
import org.croisements.practices.lesson.Lessons;
import org.croisements.practices.means.Facts;
import org.croisements.practices.nature.PracticeKind;
import org.croisements.practices.nature.PracticeStage;
import org.croisements.practices.outcome.TransferCounts;
import org.croisements.practices.practice.PracticeReferences.Links;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.term.SchemeUse;
import org.croisements.practices.territory.StoredTerritory;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** Something that was done in the field and that others can learn from: a practice, a tool, an instrument, a lever. */
@Entity
public class Practice {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;
    String title;
    List<String> alternateTitles = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    PracticeKind kind;

    @Enumerated(EnumType.STRING)
    PracticeStage stage;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Practice partOf;

    @ElementCollection
    @CollectionTable(name = "practice_contributor", joinColumns = @JoinColumn(name = "practice_id"))
    @OrderColumn(name = "position")
    List<StoredContributor> contributors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_territory", joinColumns = @JoinColumn(name = "practice_id"))
    @OrderColumn(name = "position")
    List<StoredTerritory> territories = new ArrayList<>();

    /** The keys of its territories and of all that these lie in. */
    List<String> territoryKeys = new ArrayList<>();

    /** What it is filed under besides themes: principles, approaches, publics, actors, instruments. */
    @ManyToMany
    @JoinTable(
            name = "practice_concept",
            joinColumns = @JoinColumn(name = "practice_id"),
            inverseJoinColumns = @JoinColumn(name = "concept_id"))
    @OrderColumn(name = "position")
    List<Concept> concepts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_external_id", joinColumns = @JoinColumn(name = "practice_id"))
    Set<ExternalId> externalIds = new LinkedHashSet<>();

    @Embedded
    Lessons lessons;

    @Embedded
    Facts facts;

    @Embedded
    TransferCounts transfers = TransferCounts.NONE;

    /** How often a use of it was reported. */
    int reuses;

    /** The number of the revision that the public sees or saw last; 0 before the first one. */
    int revision;

    @Nullable
    Instant publishedAt;

    /** Who wrote last what it says: the subject of their token. */
    @Nullable
    String author;

    @ManyToMany
    @JoinTable(
            name = "practice_theme",
            joinColumns = @JoinColumn(name = "practice_id"),
            inverseJoinColumns = @JoinColumn(name = "concept_id"))
    @OrderColumn(name = "position")
    List<Concept> themes = new ArrayList<>();

    List<String> publics = new ArrayList<>();

    /** The publics as filters compare them. */
    List<String> publicKeys = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practice_former_slug", joinColumns = @JoinColumn(name = "practice_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    @Enumerated(EnumType.STRING)
    Publication publication;

    /** The centre it belongs to. */
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "owner_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "owner_label"))
    @AttributeOverride(name = "state", column = @Column(name = "owner_state"))
    StoredReference owner;

    String searchText;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Practice() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Practice(Publication publication, Instant now) {
        this.publication = publication;
        createdAt = now;
        updatedAt = now;
    }

    /** Whether it belongs to that organisation already; a new one belongs to nobody yet. */
    boolean isOwnedBy(UUID organisation) {
        return owner != null && owner.id().equals(organisation);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** The organisations that it names. */
    public List<UUID> organisationIds() {
        return Stream.concat(Stream.of(owner), contributors.stream().map(StoredContributor::organisation))
                .map(StoredReference::id)
                .toList();
    }

    public UUID ownerId() {
        return owner.id();
    }

    public Publication publication() {
        return publication;
    }

    public TransferCounts transfers() {
        return transfers;
    }

    public Set<ExternalId> externalIds() {
        return Set.copyOf(externalIds);
    }

    public int reuses() {
        return reuses;
    }

    public long version() {
        return version;
    }

    /** Whether a request that names it by this does so by a former slug. */
    public boolean wasCalled(String name) {
        return formerSlugs.contains(name);
    }

    public boolean isPublic() {
        return publication.isPublic();
    }

    /** The keys of its territories and of all that these lie in, such as {@code REGION:53}. */
    public List<String> territoryKeys() {
        return territoryKeys;
    }

    /** All concepts that it is filed under, themes first. */
    public Stream<Concept> allConcepts() {
        return Stream.concat(themes.stream(), concepts.stream());
    }

    /** The id of what it is part of, whoever sees that. */
    public Optional<UUID> wholeId() {
        return Optional.ofNullable(partOf).map(whole -> whole.id);
    }

    /** The concepts that it is filed under for one use, besides themes. */
    List<Concept> concepts(SchemeUse use) {
        return concepts.stream().filter(concept -> concept.use() == use).toList();
    }

    /** Shows what is known now of those it refers to. */
    public void renew(UnaryOperator<StoredReference> organisations, UnaryOperator<StoredTerritory> places) {
        owner = organisations.apply(owner);
        var present = contributors.stream()
                .map(contributor -> contributor.renewed(organisations))
                .distinct();
        replace(contributors, present.toList());
        takeTerritories(territories.stream().map(places).toList());
    }

    /** A reference to this practice, as other records show it. */
    public Reference reference() {
        return Reference.to("practices", id, slug, title);
    }

    /**
     * Takes the values of an edited form; a changed slug goes on leading here. Publication is not among them: see
     * {@link #publication}. Lists that say the same already are left alone, so that they make no new version.
     */
    void take(NewPractice form, String newSlug, Links links) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        title = form.title();
        alternateTitles = new ArrayList<>(form.alternateTitles());
        kind = form.kind();
        stage = form.stage();
        partOf = links.partOf();
        replace(contributors, links.contributors());
        takeTerritories(links.territories());
        replace(themes, links.themes());
        replace(concepts, links.concepts());
        lessons = form.lessons();
        facts = form.facts();
        if (!externalIds.equals(Set.copyOf(form.externalIds()))) {
            externalIds.clear();
            externalIds.addAll(form.externalIds());
        }
        publics = new ArrayList<>(form.publics());
        publicKeys = publics.stream().map(Slugs::searchable).collect(Collectors.toCollection(ArrayList::new));
        owner = links.owner();
        searchText = Words.searchText(Stream.concat(Stream.of(title), alternateTitles.stream()));
    }

    private void takeTerritories(List<StoredTerritory> known) {
        replace(territories, known);
        territoryKeys = territories.stream()
                .flatMap(territory -> territory.keys().stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static <T> void replace(List<T> items, List<T> others) {
        if (!List.copyOf(items).equals(others)) {
            items.clear();
            items.addAll(others);
        }
    }
}
