package org.croisements.network.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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
import org.croisements.kit.page.Slugs;
import org.croisements.kit.reference.Reference;
import org.croisements.network.profile.Affiliation;
import org.croisements.network.profile.Audience;
import org.croisements.network.profile.Expertise;
import org.croisements.network.profile.Mandate;
import org.croisements.network.profile.PersonField;
import org.croisements.network.profile.Photo;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person, by the functions and mandates that they are known for, and by what they agreed to show to whom. */
@Entity
public class Person {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;

    @ElementCollection
    @CollectionTable(name = "person_former_slug", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    String givenName;
    String familyName;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String biography;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Photo photo;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Expertise> expertise = new ArrayList<>();

    String expertiseText = "";

    @ElementCollection
    @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    List<Affiliation> affiliations = new ArrayList<>();

    /** Written as memberships; here they are only read. */
    @OneToMany
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    @OrderBy("term.fromDay, id")
    List<Mandate> mandates = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    String searchText;

    List<String> publicFields = new ArrayList<>();
    List<String> networkFields = new ArrayList<>();
    List<String> centreFields = new ArrayList<>();

    /** What the feed told last, null where that is nothing, and how often it has told: versions of the public view. */
    @OptimisticLock(excluded = true)
    @Nullable
    String shownDigest;

    @OptimisticLock(excluded = true)
    long shownVersion;

    /** The centre that entered the person and keeps the entry; null: the network's administrators. */
    @Nullable
    UUID ownerId;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Person() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Person(@Nullable UUID ownerId, Instant now) {
        this.ownerId = ownerId;
        createdAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The centre that keeps the entry; null: the network's administrators. */
    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public Set<String> formerSlugs() {
        return formerSlugs;
    }

    public String slug() {
        return slug;
    }

    /** A reference to this person, for those who see the name. */
    public Reference reference() {
        return Reference.to("people", id, slug, name());
    }

    String name() {
        return givenName + " " + familyName;
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(NewPerson form, String newSlug, List<Affiliation> functions, Instant now) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        givenName = form.givenName();
        familyName = form.familyName();
        email = form.email();
        phone = form.phone();
        biography = form.biography();
        photo = form.photo();
        expertise = form.expertise();
        expertiseText = expertise.stream()
                .flatMap(e -> Stream.of(e.label(), e.concept() == null ? "" : e.concept()))
                .map(Slugs::searchable)
                .distinct()
                .collect(Collectors.joining("|"));
        affiliations.clear();
        affiliations.addAll(functions);
        sources = form.sources();
        searchText = Slugs.searchable(name()) + "|" + Slugs.searchable(familyName + givenName);
        updatedAt = now;
    }

    /** Shows from now on to an audience, and so to each within it, what the person agrees to; without the name nothing. */
    public void show(Audience audience, Collection<PersonField> fields) {
        var names = fields.contains(PersonField.NAME)
                ? fields.stream().sorted().distinct().map(PersonField::name).toList()
                : List.<String>of();
        switch (audience) {
            case PUBLIC -> publicFields = new ArrayList<>(names);
            case NETWORK -> networkFields = new ArrayList<>(names);
            case CENTRE -> centreFields = new ArrayList<>(names);
        }
    }
}
