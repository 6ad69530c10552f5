package org.croisements.practices.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.territory.Territories;
import org.croisements.practices.upkeep.PartReferenceRepository.Part;

/** Keeps what transfers, reuses and disseminations say of organisations and territories true. */
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
        var renewals = organisations.renewal(changed);
        for (Part part : parts.naming(organisations.changed(changed))) {
            var renewal = renewals.of(part.id(), part.organisationIds());
            var now = part.renewed(renewal);
            if (!now.equals(part)) {
                parts.store(now);
            }
        }
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
