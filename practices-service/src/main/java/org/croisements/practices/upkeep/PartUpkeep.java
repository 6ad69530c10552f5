package org.croisements.practices.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.territory.Territories;

/** Keeps what transfers, reuses and joint tools say of organisations, clubs and territories true. */
@ApplicationScoped
class PartUpkeep implements ReferenceListener {

    private final PartReferenceRepository parts;
    private final Organisations organisations;
    private final Territories territories;

    PartUpkeep(PartReferenceRepository parts, Organisations organisations, Territories territories) {
        this.parts = parts;
        this.organisations = organisations;
        this.territories = territories;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changed) {
        var ids = parts.named(
                changed.stream().map(change -> change.reference().id()).toList());
        var named = changed.stream()
                .filter(change -> ids.contains(change.reference().id()))
                .toList();
        named.forEach(change -> parts.renew(change.reference().id(), change.reference()));
        organisations.changed(named).forEach(id -> parts.renew(id, organisations.present(id)));
        var slugs = parts.namedTerritories(territories.changed(changed));
        var lain = changed.stream().filter(change -> names(slugs, change)).toList();
        territories.renewed(lain).forEach(parts::renew);
    }

    /** Sessions and others have no slug. */
    private static boolean names(Set<String> slugs, ReferenceChange change) {
        String slug = change.reference().slug();
        return slug != null && slugs.contains(slug);
    }
}
