package org.croisements.network.organisation;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.reference.Reference;
import org.croisements.network.territory.TerritoryKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A body of any kind that takes part in the network: a resource centre, an authority, a partner. */
@Entity
public class Organisation {

    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;
    String name;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    @Nullable
    String acronym;

    List<String> aliases = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Nullable
    LegalForm legalForm;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Identifier> identifiers = new ArrayList<>();

    List<String> identifierValues = new ArrayList<>();

    @Nullable
    String foundedOn;

    @Nullable
    String closedOn;

    /** First and last day on which it may have existed, as the partial dates tell. */
    LocalDate existsFrom;

    LocalDate existsTo;

    @Nullable
    String address;

    @Nullable
    String postcode;

    @Nullable
    String city;

    @Nullable
    String phone;

    @Nullable
    String email;

    @Nullable
    String website;

    @Enumerated(EnumType.STRING)
    @Nullable
    TerritoryKind territoryKind;

    @Nullable
    String territoryCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Organisation hostedBy;

    @ManyToMany
    @JoinTable(
            name = "organisation_predecessor",
            joinColumns = @JoinColumn(name = "organisation_id"),
            inverseJoinColumns = @JoinColumn(name = "predecessor_id"))
    @OrderColumn(name = "position")
    List<Organisation> predecessors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_coverage", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    List<CoverageTerm> coverage = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_former_slug", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    @Nullable
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Claim> claims = new ArrayList<>();

    String searchText;

    /** The centre that entered it and may change it, besides the organisation itself; null: the network's. */
    @Nullable
    UUID ownerId;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Organisation() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Organisation(@Nullable UUID ownerId, Instant now) {
        this.ownerId = ownerId;
        createdAt = now;
    }

    public UUID id() {
        return id;
    }

    /** A reference to this organisation, as other records of this service show it. */
    public Reference reference() {
        return Reference.to("organisations", id, slug, name);
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(
            NewOrganisation form, String newSlug, @Nullable Organisation host, List<Organisation> before, Instant now) {
        if (slug != null && !slug.equals(newSlug)) {
            formerSlugs.add(slug);
            formerSlugs.remove(newSlug);
        }
        slug = newSlug;
        name = form.name();
        kind = form.kind();
        acronym = form.acronym();
        aliases = new ArrayList<>(form.aliases());
        legalForm = form.legalForm();
        identifiers = form.identifiers();
        identifierValues = identifiers.stream().map(Identifier::value).collect(Collectors.toCollection(ArrayList::new));
        foundedOn = PartialDate.textOf(form.foundedOn());
        closedOn = PartialDate.textOf(form.closedOn());
        existsFrom = form.foundedOn() == null ? FIRST_DAY : form.foundedOn().earliest();
        existsTo = form.closedOn() == null ? LAST_DAY : form.closedOn().latest();
        var seat = form.seat();
        address = seat == null ? null : seat.address();
        postcode = seat == null ? null : seat.postcode();
        city = seat == null ? null : seat.city();
        phone = form.phone();
        email = form.email();
        website = form.website();
        territoryKind = form.territory() == null ? null : form.territory().kind();
        territoryCode = form.territory() == null ? null : form.territory().code();
        hostedBy = host;
        predecessors.clear();
        predecessors.addAll(before);
        coverage.clear();
        form.coverage().forEach(c -> coverage.add(new CoverageTerm(c)));
        note = form.note();
        sources = form.sources();
        claims = form.claims();
        searchText = Stream.concat(Stream.of(name, acronym == null ? "" : acronym), aliases.stream())
                .map(Slugs::searchable)
                .distinct()
                .collect(Collectors.joining("|"));
        updatedAt = now;
    }
}
