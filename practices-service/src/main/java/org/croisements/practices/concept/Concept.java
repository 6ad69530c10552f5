package org.croisements.practices.concept;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.practices.term.ConceptReference;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.Mapping;
import org.croisements.practices.term.NewConcept;
import org.croisements.practices.term.SchemeUse;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One concept of a scheme: what records can be filed under. */
@Entity
public class Concept {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    ConceptScheme scheme;

    int position;
    String notation;
    String labelFr;

    @Nullable
    String labelEn;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Concept broader;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Mapping> mappings = new ArrayList<>();

    protected Concept() {}

    Concept(ConceptScheme scheme, String notation, Label label) {
        this.scheme = scheme;
        this.notation = notation;
        labelFr = label.fr();
        labelEn = label.en();
    }

    public UUID id() {
        return id;
    }

    /** The concept as the records that stand under it show it. */
    public ConceptReference reference() {
        return new ConceptReference(scheme.slug, notation, label());
    }

    /** What records are filed under by it. */
    public SchemeUse use() {
        return scheme.use;
    }

    /** What names the concept in every request, whatever other schemes hold: {@code reseau:numerique}. */
    public String name() {
        return scheme.slug + ":" + notation;
    }

    /** The concept and all broader ones, from the narrowest. */
    public List<Concept> upwards() {
        var upwards = new ArrayList<Concept>();
        for (Concept at = this; at != null && !upwards.contains(at); at = at.broader) {
            upwards.add(at);
        }
        return upwards;
    }

    public String labelFr() {
        return labelFr;
    }

    Label label() {
        return new Label(labelFr, labelEn);
    }

    void take(NewConcept form) {
        labelFr = form.label().fr();
        labelEn = form.label().en();
        mappings = Mapping.inOrder(form.mappings());
    }

    NewConcept form() {
        return new NewConcept(notation, label(), broader == null ? null : broader.notation, mappings);
    }
}
