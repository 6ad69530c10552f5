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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Words;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.means.Funding;
import org.croisements.practices.means.PracticeComponent;
import org.croisements.practices.means.Site;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.territory.StoredTerritory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
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

    @Nullable
    String summary;

    @Nullable
    String problem;

    @Nullable
    String answer;

    @Nullable
    String description;

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

    List<String> methods = new ArrayList<>();
    List<String> obstacles = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<PracticeComponent> components = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Site> sites = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Funding> fundings = new ArrayList<>();

    @Nullable
    String startedOn;

    @Nullable
    String endedOn;

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

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Claim> claims = new ArrayList<>();

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
        return Optional.ofNullable(owner)
                .filter(present -> present.id().equals(organisation))
                .isPresent();
    }

    boolean isPublic() {
        return publication == Publication.PUBLISHED;
    }

    /** A reference to this practice, as other practices show it. */
    Reference reference() {
        return Reference.to("practices", id, slug, title);
    }

    /**
     * The practice that it is part of, as far as whoever sees this one may know: a practice that is not public itself
     * shows only in the drafts of its own centre.
     */
    @Nullable
    Practice shownWhole() {
        return partOf != null
                        && (partOf.isPublic()
                                || (!isPublic() && partOf.owner.id().equals(owner.id())))
                ? partOf
                : null;
    }

    /**
     * Takes the values of an edited form; a changed slug goes on leading here. Publication is not among them: see
     * {@link #publication}. Lists that say the same already are left alone, so that they make no new version.
     */
    void take(NewPractice form, String newSlug, PracticeLinks links) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        title = form.title();
        alternateTitles = new ArrayList<>(form.alternateTitles());
        kind = form.kind();
        stage = form.stage();
        summary = form.summary();
        problem = form.problem();
        answer = form.answer();
        description = form.description();
        partOf = links.partOf();
        replace(contributors, links.contributors());
        takeTerritories(links.territories());
        replace(themes, links.themes());
        publics = new ArrayList<>(form.publics());
        publicKeys = publics.stream().map(Slugs::searchable).collect(Collectors.toCollection(ArrayList::new));
        methods = new ArrayList<>(form.methods());
        obstacles = new ArrayList<>(form.obstacles());
        components = form.components();
        sites = form.sites();
        fundings = form.fundings();
        startedOn = PartialDate.textOf(form.startedOn());
        endedOn = PartialDate.textOf(form.endedOn());
        owner = links.owner();
        sources = form.sources();
        claims = form.claims();
        searchText = Words.searchText(Stream.concat(Stream.of(title), alternateTitles.stream()));
    }

    void takeTerritories(List<StoredTerritory> known) {
        replace(territories, known);
        territoryKeys = territories.stream()
                .flatMap(territory -> territory.keys().stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static <T> void replace(List<T> items, List<T> others) {
        if (!List.copyOf(items).equals(others)) {
            items.clear();
            items.addAll(others);
        }
    }
}
