package org.croisements.network.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.identifier.Identifier;

/**
 * A line of an import: by what its source knows the organisation, what its columns for registers say, and the members of
 * the record that it speaks of.
 */
record OrganisationLine(ExternalId externalId, List<Identifier> registers, ObjectNode members) {}
