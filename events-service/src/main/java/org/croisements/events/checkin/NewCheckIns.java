package org.croisements.events.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a device saw while it was off line. */
@Schema(description = "What a device saw while it was off line", examples = """
{"checkIns": [
  {"nonce": "c2d9c7f6-2f0e-4f57-9a35-6f2a3d1c0b11", "code": "CRP1.AZfA3gAAcACAAAAAAAAAAQ", "direction": "ENTRY",
   "at": "2018-06-05T07:12:00Z", "device": "entree-nord"},
  {"nonce": "7b0f3e52-94a1-4c1d-8a52-d3f0b6a7c912", "registration": "0197c0de-0000-7000-8000-000000000001",
   "direction": "EXIT", "at": "2018-06-05T15:40:00Z", "device": "entree-nord"}]}""")
record NewCheckIns(
        @Schema(description = "Who came and went; decided in the order of their times") @Size(min = 1, max = 500)
        List<@Valid NewCheckIn> checkIns) {}
