package org.croisements.network.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.PartialDate;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.OrganisationKind;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Every query on coverage. */
@ApplicationScoped
class CoverageRepository {

    /** What a centre declares to cover. */
    record Declared(
            Organisation centre,
            TerritoryKind kind,
            String code,
            @Nullable String fromText,
            @Nullable String toText) {

        TerritoryKey key() {
            return new TerritoryKey(kind, code);
        }

        @Nullable
        PartialDate from() {
            return PartialDate.of(fromText);
        }

        @Nullable
        PartialDate to() {
            return PartialDate.of(toText);
        }
    }

    private final EntityManager entities;

    CoverageRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What resource centres that exist on a day declare to cover then among the territories, by the centres' names. What was
     * merged into a centre declared it for that one.
     */
    List<Declared> declared(List<TerritoryKey> territories, LocalDate on) {
        Map<TerritoryKind, List<String>> codes = new EnumMap<>(TerritoryKind.class);
        territories.forEach(
                key -> codes.computeIfAbsent(key.kind(), k -> new ArrayList<>()).add(key.code()));
        var ways = codes.keySet().stream()
                .map(kind -> "(c.kind = %1$s and c.code in :%1$s)".formatted(kind))
                .toList();
        var query = entities.createQuery("""
                        select new org.croisements.network.coverage.CoverageRepository$Declared(
                            o, c.kind, c.code, c.fromText, c.toText)
                        from Organisation o join o.coverage c
                        where (o.kind = :centre or o.mergedInto is not null)
                          and c.fromDay <= :on and c.toDay >= :on and (%s)
                        order by o.name, o.id, c.fromDay, c.kind, c.code
                        """.formatted(String.join(" or ", ways)), Declared.class)
                .setParameter("centre", OrganisationKind.RESOURCE_CENTRE)
                .setParameter("on", on);
        codes.forEach((kind, of) -> query.setParameter(kind.name(), of));
        return query.getResultList().stream()
                .filter(declared -> declared.centre().present().isCentreOn(on))
                .toList();
    }
}
