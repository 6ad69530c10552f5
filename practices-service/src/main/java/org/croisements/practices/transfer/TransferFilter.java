package org.croisements.practices.transfer;

import java.util.List;
import org.croisements.practices.outcome.TransferOutcome;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** By what the transfers of a practice can be filtered. */
record TransferFilter(
        @Parameter(description = "What became of the practice there") @RestQuery
        List<TransferOutcome> outcome) {}
