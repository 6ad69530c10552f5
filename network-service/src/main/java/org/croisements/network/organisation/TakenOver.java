package org.croisements.network.organisation;

import java.util.List;
import org.croisements.network.identifier.Identifier;

/** What an organisation has because another one was merged into it. */
public record TakenOver(List<String> aliases, List<Identifier> identifiers) {}
