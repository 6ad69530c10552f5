package org.croisements.network.evidence;

/** What can be measured of a territory. */
public enum Indicator {
    /** Municipal population. */
    POPULATION,
    /** How many communes it groups. */
    COMMUNES,
    /** How many priority quarters of the newest generation lie in it, in whole or in part. */
    QPV_COUNT,
    /** How many people live in its priority quarters. */
    QPV_POPULATION,
    /** Per cent of its population that lives in priority quarters. */
    QPV_SHARE,
    /** Municipal population of the EPCI it belongs to. */
    EPCI_POPULATION,
    /** Per cent of its EPCI's population that it has. */
    EPCI_SHARE,
    /** How closely its communes are bound: 0 community of communes, 1 of agglomeration, 2 urban community or métropole. */
    INTEGRATION
}
