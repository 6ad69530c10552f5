package org.croisements.network.territoryimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.change.Changes;
import org.croisements.kit.fact.Certainty;
import org.croisements.kit.write.Retries;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryDetail;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territory.TerritoryRepository;
import org.croisements.network.territoryfile.Sources;
import org.croisements.network.territoryfile.SuccessionFile;

/**
 * Looks after an import at what only several records together tell: contracts without quarters, contracts on the same
 * territory as one of the generation before, figures that were made of doubtful ones, the departments that an EPCI's
 * communes lie in. What it finds follows from what is stored, so that the order of imports does not show.
 */
@ApplicationScoped
class TerritoryReview {

    private static final int LONGEST_TRANSACTION_SECONDS = 60;

    private final TerritoryRepository territories;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    TerritoryReview(TerritoryRepository territories, Changes changes, AuditTrail audit, Clock clock) {
        this.territories = territories;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reviews as a part of what an operation does. */
    void review(Method operation) {
        try {
            Retries.call(() -> QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_TRANSACTION_SECONDS)
                    .call(() -> changed(operation)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int changed(Method operation) {
        var contracts = territories.ofKind(TerritoryKind.CITY_CONTRACT);
        var epcis = territories.ofKind(TerritoryKind.EPCI);
        Set<Territory> changed = new LinkedHashSet<>();
        noteMissingQuarters(contracts, changed);
        linkGenerations(contracts, changed);
        noteDoubtsOfContracts(contracts, epcis, changed);
        var around = territories.departmentsAndRegionsOfCommunes();
        Stream.concat(epcis.stream(), territories.ofKind(TerritoryKind.EPT).stream())
                .filter(group -> group.takeMoreParents(around.getOrDefault(group.key(), List.of()), clock.instant()))
                .forEach(changed::add);
        territories.flush();
        changed.forEach(
                t -> changes.changed(TerritoryImporter.TYPE, t.id(), t.slug(), t.version(), TerritoryDetail.of(t)));
        if (!changed.isEmpty()) {
            audit.appendPart(operation);
        }
        changes.appendAll();
        return changed.size();
    }

    private void noteMissingQuarters(List<Territory> contracts, Set<Territory> changed) {
        var listed = territories.generationsListed();
        var served = territories.contractsWithQuarters();
        for (Territory contract : contracts) {
            boolean isMissing = listed.contains(contract.generation())
                    && !served.contains(contract.key() + "@" + contract.generation());
            var notes = isMissing
                    ? List.of(QualityNote.derived(
                            "QPV_COUNT",
                            QualityFlag.QPV_MISSING,
                            "No priority quarter of %d in the directory is its".formatted(contract.generation()),
                            null))
                    : List.<QualityNote>of();
            if (contract.takeNotes(notes, clock.instant())) {
                changed.add(contract);
            }
        }
    }

    /** A contract took the place of those of the generation before on the same territory, unless a source says which. */
    private void linkGenerations(List<Territory> contracts, Set<Territory> changed) {
        Map<String, List<Territory>> byCovered = new HashMap<>();
        contracts.forEach(contract -> contract.covered()
                .forEach(key ->
                        byCovered.computeIfAbsent(key, k -> new ArrayList<>()).add(contract)));
        for (Territory contract : contracts) {
            var covered = contract.covered();
            if (covered.isEmpty() || contract.evidence().sources().stream().anyMatch(SuccessionFile::isSource)) {
                continue;
            }
            var before = covered.stream()
                    .flatMap(key -> byCovered.getOrDefault(key, List.of()).stream())
                    .filter(other -> generation(other) < generation(contract))
                    .map(Territory::key)
                    .distinct()
                    .sorted()
                    .toList();
            if (contract.takeSucceeded(before, clock.instant())) {
                changed.add(contract);
            }
        }
    }

    private static int generation(Territory contract) {
        return Objects.requireNonNull(contract.generation());
    }

    /** Figures of an EPCI are made of its contracts' and as doubtful as they are. */
    private void noteDoubtsOfContracts(List<Territory> contracts, List<Territory> epcis, Set<Territory> changed) {
        Map<String, Set<String>> doubtful = new HashMap<>();
        contracts.stream()
                .filter(TerritoryReview::isDoubtful)
                .forEach(contract -> contract.parents()
                        .forEach(parent -> doubtful.computeIfAbsent(parent, p -> new LinkedHashSet<>())
                                .add(contract.key())));
        for (Territory epci : epcis) {
            var of = doubtful.getOrDefault(epci.key(), Set.of());
            var notes = epci.evidence().measures().stream()
                    .filter(m -> !of.isEmpty() && isMadeOfContracts(m))
                    .map(m -> QualityNote.on(
                            m.indicator(),
                            m.year(),
                            QualityFlag.DOUBTFUL,
                            Certainty.DERIVED,
                            "Made of the doubtful population of " + String.join(", ", of),
                            null))
                    .sorted(Sources.BY_FIELD)
                    .toList();
            if (epci.takeNotes(notes, clock.instant())) {
                changed.add(epci);
            }
        }
    }

    private static boolean isMadeOfContracts(Measure measure) {
        return measure.source().equals(Sources.CONFIGURATION)
                && (measure.indicator() == Indicator.QPV_POPULATION || measure.indicator() == Indicator.QPV_SHARE);
    }

    /** Whether the latest figure of a contract is doubted. */
    private static boolean isDoubtful(Territory contract) {
        return contract.evidence().measures().stream()
                .filter(m -> m.source().equals(Sources.CONTRACTS_2024))
                .max(Comparator.comparing(m -> m.year() == null ? 0 : m.year()))
                .filter(latest -> contract.evidence().quality().stream().anyMatch(note -> note.doubts(latest)))
                .isPresent();
    }
}
