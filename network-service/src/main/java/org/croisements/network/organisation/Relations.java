package org.croisements.network.organisation;

import java.util.List;

/** What refers to an organisation and is shown with it: its successors, and those that were merged into it. */
record Relations(List<Organisation> successors, List<Organisation> merged) {}
