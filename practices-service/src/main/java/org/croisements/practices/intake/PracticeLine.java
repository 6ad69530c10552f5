package org.croisements.practices.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.croisements.practices.identifier.ExternalId;

/** A line of an import: by what its catalogue knows the practice, and the members of the sheet that it speaks of. */
record PracticeLine(ExternalId externalId, ObjectNode members) {}
