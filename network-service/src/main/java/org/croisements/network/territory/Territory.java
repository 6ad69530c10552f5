package org.croisements.network.territory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.Slugs;
import org.croisements.network.evidence.ContractArea;
import org.croisements.network.evidence.Evidence;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.term.Term;
import org.jspecify.annotations.Nullable;

/** A territory of the official reference, with what each published file says of it. */
@Entity
public class Territory {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TerritoryKind kind;

    String code;

    @Nullable
    Integer generation;

    String slug;
    String name;
    String searchText;
    List<String> parents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "territory_parent_term", joinColumns = @JoinColumn(name = "territory_id"))
    @OrderColumn(name = "position")
    List<ParentTerm> parentTerms = new ArrayList<>();

    List<String> succeeds = new ArrayList<>();

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @Nullable
    Evolution evolution;

    @Nullable
    Integer population;

    @Nullable
    String siren;

    @Nullable
    String type;

    @Nullable
    Double longitude;

    @Nullable
    Double latitude;

    @Embedded
    Evidence evidence = new Evidence();

    /** Rank and edition of the file that says what it is called and where it lies. */
    int baseRank;

    @Nullable
    LocalDate baseEdition;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Territory() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    public Territory(UUID id, TerritoryFacts facts, Instant now) {
        this.id = id;
        kind = facts.kind();
        code = facts.code();
        generation = facts.ownGeneration();
        slug = facts.slug();
        createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public long version() {
        return version;
    }

    /** Kind and code as one word, such as {@code COMMUNE:35238}. */
    public String key() {
        return kind + ":" + code;
    }

    /** What sources say of it. */
    public Evidence evidence() {
        return evidence;
    }

    /** The territories that it covers by any source, by key; only a city contract has any. */
    public List<String> covered() {
        return evidence.areas().stream().map(ContractArea::territory).distinct().toList();
    }

    public @Nullable Integer generation() {
        return generation;
    }

    public List<String> parents() {
        return parents;
    }

    public List<String> succeeds() {
        return succeeds;
    }

    public @Nullable Integer population() {
        return population;
    }

    /** The keys of the territories it lay in on a day, or lies in at present. */
    public List<String> parentsOn(@Nullable LocalDate day) {
        if (day == null) {
            return parents;
        }
        var dated = parentTerms.stream().filter(t -> t.holds(day)).map(t -> t.parent);
        return Stream.concat(parents.stream().filter(p -> parentTerms.stream().noneMatch(t -> t.lasts(p))), dated)
                .distinct()
                .toList();
    }

    /** Takes what a file says in place of what the same file said before; whether that is news. */
    public boolean take(TerritoryFacts facts, Instant now) {
        var before = name == null ? null : TerritoryDetail.of(this);
        var base = facts.base();
        if (base != null && (before == null || leads(facts))) {
            takeBase(base, facts.edition());
            baseRank = facts.rank();
            baseEdition = facts.edition() == null ? baseEdition : facts.edition();
        }
        if (facts.succeeds() != null) {
            succeeds = new ArrayList<>(facts.succeeds());
        }
        evidence.take(facts.source(), facts.areas(), facts.measures(), facts.notes());
        return isNews(before == null || !before.equals(TerritoryDetail.of(this)), now);
    }

    /** Takes notes that follow from several records in place of those that did before; whether that is news. */
    public boolean takeNotes(List<QualityNote> notes, Instant now) {
        return isNews(evidence.takeNotes(notes), now);
    }

    /** Takes the keys of those that it took the place of; whether that is news. */
    public boolean takeSucceeded(List<String> predecessors, Instant now) {
        boolean news = !succeeds.equals(predecessors);
        if (news) {
            succeeds = new ArrayList<>(predecessors);
        }
        return isNews(news, now);
    }

    /** Takes keys of territories that it lies in too; whether that is news. */
    public boolean takeMoreParents(List<String> more, Instant now) {
        var all = joined(parents, more);
        boolean news = !all.equals(parents);
        if (news) {
            parents = all;
        }
        return isNews(news, now);
    }

    private boolean leads(TerritoryFacts facts) {
        return facts.rank() > baseRank
                || (facts.rank() == baseRank
                        && (facts.edition() == null
                                || baseEdition == null
                                || !facts.edition().isBefore(baseEdition)));
    }

    private void takeBase(TerritoryFacts.Base base, @Nullable LocalDate edition) {
        var lain = base.whole() ? base.parents() : joined(parents, base.parents());
        if (name != null && edition != null && (baseEdition == null || edition.isAfter(baseEdition))) {
            moveTo(lain, edition);
        }
        name = base.name();
        searchText = Slugs.searchable(name);
        parents = new ArrayList<>(lain);
        population = stays(base, base.population(), population);
        siren = stays(base, base.siren(), siren);
        type = stays(base, base.type(), type);
        evolution = stays(base, base.evolution(), evolution);
        longitude = stays(base, base.point() == null ? null : base.point().longitude(), longitude);
        latitude = stays(base, base.point() == null ? null : base.point().latitude(), latitude);
        boolean overseas = lain.stream().anyMatch(Territory::isOverseas);
        validFrom = Generation.firstDay(generation, overseas);
        validTo = Generation.lastDay(kind, generation, overseas);
    }

    private static <T> @Nullable T stays(TerritoryFacts.Base base, @Nullable T said, @Nullable T known) {
        return said == null && !base.whole() ? known : said;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    /** Overseas departments and collectivities have codes from 97 on; Corsica's are 2A and 2B. */
    private static boolean isOverseas(String parent) {
        return parent.startsWith("DEPARTMENT:97") || parent.startsWith("DEPARTMENT:98");
    }

    /** Keeps since when and until when it lay where it no longer does, and since when it lies where it now does. */
    private void moveTo(List<String> lain, LocalDate day) {
        parents.stream().filter(p -> !lain.contains(p)).forEach(left -> {
            var term = parentTerms.stream().filter(t -> t.lasts(left)).findFirst();
            term.ifPresent(parentTerms::remove);
            parentTerms.add(new ParentTerm(left, term.map(t -> t.fromDay).orElse(Term.FIRST_DAY), day.minusDays(1)));
        });
        lain.stream()
                .filter(p -> !parents.contains(p))
                .forEach(entered -> parentTerms.add(new ParentTerm(entered, day, Term.LAST_DAY)));
    }

    private boolean isNews(boolean news, Instant now) {
        if (news) {
            updatedAt = now;
        }
        return news;
    }
}
