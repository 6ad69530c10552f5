package org.croisements.network.exchange;

import java.util.ArrayList;
import java.util.List;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.identifier.Identifier.Scheme;
import org.jspecify.annotations.Nullable;

/** What a line of an import has beside the members of an organisation. */
record OrganisationKeys(
        ExternalId externalId,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String rna) {

    /** The columns of registers as identifiers. */
    List<Identifier> registers() {
        var registers = new ArrayList<Identifier>();
        add(registers, Scheme.SIREN, siren);
        add(registers, Scheme.SIRET, siret);
        add(registers, Scheme.RNA, rna);
        return registers;
    }

    private static void add(List<Identifier> registers, Scheme scheme, @Nullable String value) {
        if (value != null) {
            registers.add(new Identifier(scheme, value));
        }
    }
}
