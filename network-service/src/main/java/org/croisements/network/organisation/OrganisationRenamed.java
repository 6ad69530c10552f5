package org.croisements.network.organisation;

/** An organisation is called differently from now on: what shows its name or slug shows something new. */
public record OrganisationRenamed(Organisation organisation) {}
