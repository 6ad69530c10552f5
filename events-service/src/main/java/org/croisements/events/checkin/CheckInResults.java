package org.croisements.events.checkin;

import java.util.List;
import org.croisements.kit.write.AnsweredOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what a device saw. */
@Schema(description = "What became of what a device saw, in the order in which it was sent")
record CheckInResults(@Schema(description = "One for each") List<CheckInDetail> checkIns) implements AnsweredOnce {

    @Override
    public CheckInResults again() {
        return new CheckInResults(checkIns.stream().map(CheckInDetail::again).toList());
    }
}
