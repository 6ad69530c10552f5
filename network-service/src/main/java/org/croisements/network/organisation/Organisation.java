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
import org.croisements.network.contact.Contact;
import org.croisements.network.contact.Site;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.term.Term;
import org.croisements.network.territory.TerritoryKind;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A body of any kind that takes part in the network: a resource centre, an authority, a partner. */
@Entity
public class Organisation {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
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
    @Mutability(Immutability.class)
    List<Identifier> identifiers = new ArrayList<>();

    List<String> identifierValues = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_external_id", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    List<ExternalId> externalIds = new ArrayList<>();

    /** The first of them as one word, as it was when this was read: lists show it and need no query more. */
    @Formula("(select x.scheme || ':' || x.value from organisation_external_id x"
            + " where x.organisation_id = id and x.position = 0)")
    @Nullable
    String firstExternalId;

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
    Double longitude;

    @Nullable
    Double latitude;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<Site> sites = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<Contact> contacts = new ArrayList<>();

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

    /** The organisation that stands for this one, if it was merged into it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Organisation mergedInto;

    @Nullable
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<Source> sources = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<Claim> claims = new ArrayList<>();

    @Nullable
    LocalDate lastReviewedOn;

    @Nullable
    LocalDate reviewDueOn;

    /** When somebody should look at it again: as said, else a year after it was last reviewed or entered. */
    LocalDate dueDay;

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

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The organisation that stands for this one: itself, unless it was merged. */
    public Organisation present() {
        return mergedInto == null ? this : mergedInto.present();
    }

    /** Whether it is a resource centre and may have existed on a day. */
    public boolean isCentreOn(LocalDate day) {
        return kind == OrganisationKind.RESOURCE_CENTRE && !existsFrom.isAfter(day) && !existsTo.isBefore(day);
    }

    /** A reference to this organisation, or to what it was merged into, as other records of this service show it. */
    public Reference reference() {
        return present().ownReference();
    }

    /** A reference to this organisation, be it merged or not. */
    public Reference ownReference() {
        return Reference.to("organisations", id, slug, name);
    }

    /** Has more names and identifiers from now on. */
    void takeOver(TakenOver taken, Instant now) {
        rename(TakenOver.with(aliases, taken.aliases()), TakenOver.with(identifiers, taken.identifiers()), now);
    }

    /** Loses what it took over, as far as it still has it. */
    void giveBack(TakenOver taken, Instant now) {
        rename(TakenOver.without(aliases, taken.aliases()), TakenOver.without(identifiers, taken.identifiers()), now);
    }

    /** Its name, acronym and aliases. */
    List<String> names() {
        return Stream.concat(Stream.of(name), Stream.concat(Stream.ofNullable(acronym), aliases.stream()))
                .distinct()
                .toList();
    }

    private void rename(List<String> newAliases, List<Identifier> newIdentifiers, Instant now) {
        aliases = new ArrayList<>(newAliases);
        identifiers = newIdentifiers;
        identifierValues = identifiers.stream().map(Identifier::value).collect(Collectors.toCollection(ArrayList::new));
        searchText = names().stream().map(Slugs::searchable).distinct().collect(Collectors.joining("|"));
        updatedAt = now;
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(
            NewOrganisation form, String newSlug, @Nullable Organisation host, List<Organisation> before, Instant now) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        name = form.name();
        kind = form.kind();
        acronym = form.acronym();
        legalForm = form.legalForm();
        foundedOn = PartialDate.textOf(form.foundedOn());
        closedOn = PartialDate.textOf(form.closedOn());
        existsFrom = Term.firstDay(form.foundedOn());
        existsTo = Term.lastDay(form.closedOn());
        var seat = form.seat();
        address = seat == null ? null : seat.address();
        postcode = seat == null ? null : seat.postcode();
        city = seat == null ? null : seat.city();
        longitude = seat == null ? null : seat.longitude();
        latitude = seat == null ? null : seat.latitude();
        sites = form.sites();
        contacts = form.contacts();
        externalIds.clear();
        externalIds.addAll(form.externalIds());
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
        lastReviewedOn = form.lastReviewedOn();
        reviewDueOn = form.reviewDueOn();
        dueDay = form.dueDay(createdAt);
        rename(form.aliases(), form.identifiers(), now);
    }
}
