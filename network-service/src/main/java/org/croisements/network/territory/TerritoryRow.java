package org.croisements.network.territory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.croisements.kit.input.Text;
import org.jspecify.annotations.Nullable;

/** One line of a territorial import. */
record TerritoryRow(
        TerritoryKind kind,

        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String code,

        String name,
        @Nullable @Min(0) @Max(100_000_000) Integer population,

        @Text(
                max = 40,
                pattern = "(REGION|DEPARTMENT|COMMUNE|EPCI|EPT|QPV|CITY_CONTRACT):[0-9A-Z]{1,20}",
                allowed = "KIND:code, several joined by a bar")
        List<String> parents,

        @Nullable @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
        String siren,

        @Nullable @Text(max = 50) String type) {

    String key() {
        return kind + ":" + code;
    }
}
