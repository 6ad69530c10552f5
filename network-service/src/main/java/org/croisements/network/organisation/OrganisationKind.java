package org.croisements.network.organisation;

/** What an organisation is. */
public enum OrganisationKind {
    RESOURCE_CENTRE,
    STATE_AGENCY,
    STATE_SERVICE,
    MINISTRY,
    REGIONAL_COUNCIL,
    DEPARTMENT_COUNCIL,
    EPCI,
    COMMUNE,
    ASSOCIATION,
    FEDERATION,
    DEVELOPMENT_AGENCY,
    URBAN_PLANNING_AGENCY,
    EMPLOYMENT_HOUSE,
    PLIE,
    PUBLIC_FINANCIAL_INSTITUTION,
    HOUSING_BODY,
    START_UP,
    COMPANY,
    CONSULTANCY,
    OTHER,
    /** Nobody has said yet. */
    UNKNOWN
}
