package org.croisements.practices.concept;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Words;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.NewConcept;
import org.croisements.practices.term.Period;
import org.croisements.practices.term.SchemeUse;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A list of concepts that somebody drew up and answers for, such as the themes of the network. */
@Entity
public class ConceptScheme {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;
    String labelFr;

    @Nullable
    String labelEn;

    @Nullable
    Integer fromYear;

    @Nullable
    Integer toYear;

    @Nullable
    String source;

    /** What records are filed under by its concepts. */
    @Enumerated(EnumType.STRING)
    @Column(name = "usage")
    SchemeUse use = SchemeUse.THEME;

    @OneToMany(mappedBy = "scheme", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<Concept> concepts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "concept_scheme_former_slug", joinColumns = @JoinColumn(name = "scheme_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    String searchText;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected ConceptScheme() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    ConceptScheme(Instant now) {
        createdAt = now;
        updatedAt = now;
    }

    public String slug() {
        return slug;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    Label label() {
        return new Label(labelFr, labelEn);
    }

    @Nullable
    Period period() {
        return fromYear == null && toYear == null ? null : new Period(fromYear, toYear);
    }

    /** The concepts by their notations. */
    Map<String, Concept> byNotation() {
        return concepts.stream().collect(Collectors.toMap(c -> c.notation, Function.identity()));
    }

    /** Takes the values of an edited form; a changed slug goes on leading here, a notation that stays keeps its concept. */
    void take(NewConceptScheme form, String newSlug) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        labelFr = form.label().fr();
        labelEn = form.label().en();
        fromYear = form.period() == null ? null : form.period().from();
        toYear = form.period() == null ? null : form.period().to();
        source = form.source();
        use = form.use() == null ? SchemeUse.THEME : form.use();
        searchText = Words.searchText(Stream.of(labelFr, labelEn == null ? "" : labelEn));
        takeConcepts(form.concepts());
    }

    private void takeConcepts(List<NewConcept> forms) {
        var before = byNotation();
        concepts.clear();
        for (NewConcept form : forms) {
            var known = before.get(form.notation());
            var concept = known == null ? new Concept(this, form.notation(), form.label()) : known;
            concept.position = concepts.size();
            concept.take(form);
            concepts.add(concept);
        }
        var present = byNotation();
        for (int i = 0; i < forms.size(); i++) {
            String broader = forms.get(i).broader();
            concepts.get(i).broader = broader == null ? null : present.get(broader);
        }
    }
}
