package org.croisements.network.territoryimport;

import org.croisements.network.decoupage.CommuneFile;
import org.croisements.network.decoupage.DepartmentFile;
import org.croisements.network.decoupage.EpciFile;
import org.croisements.network.decoupage.EptFile;
import org.croisements.network.decoupage.RegionFile;
import org.croisements.network.priorityfile.ConfigurationFile;
import org.croisements.network.priorityfile.ContractFile;
import org.croisements.network.priorityfile.FormerContractFile;
import org.croisements.network.priorityfile.QuarterFile;
import org.croisements.network.territoryfile.IndicatorFile;
import org.croisements.network.territoryfile.ReferenceFile;
import org.croisements.network.territoryfile.SuccessionFile;
import org.croisements.network.territoryfile.TerritoryFile;

/** The forms of files that are taken, each with its own columns. */
enum TerritoryFormat {
    /** Our own form, for every kind. */
    REFERENCE(new ReferenceFile()),
    /** Our own form for indicators. */
    INDICATORS(new IndicatorFile()),
    /** Our own form for successions of quarters and contracts. */
    SUCCESSIONS(new SuccessionFile()),
    /** The regions of decoupage-administratif. */
    REGIONS(new RegionFile()),
    /** The departments of decoupage-administratif. */
    DEPARTMENTS(new DepartmentFile()),
    /** The communes of decoupage-administratif. */
    COMMUNES(new CommuneFile()),
    /** The EPCI of decoupage-administratif. */
    EPCI(new EpciFile()),
    /** The EPT of decoupage-administratif. */
    EPT(new EptFile()),
    /** The priority quarters of 2024. */
    QPV_2024(new QuarterFile()),
    /** The city contracts of 2024. */
    CITY_CONTRACTS_2024(new ContractFile()),
    /** The city contracts of 2015. */
    CITY_CONTRACTS_2015(new FormerContractFile()),
    /** The configuration of EPCI with priority quarters. */
    EPCI_CONFIGURATION(new ConfigurationFile());

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final TerritoryFile<?> file;

    TerritoryFormat(TerritoryFile<?> file) {
        this.file = file;
    }

    TerritoryFile<?> file() {
        return file;
    }
}
