package org.croisements.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of every list. */
public record ListParams(
        @Parameter(description = "Items a page, 20 unless said; without it all but JSON and feeds hold the whole list")
        @RestQuery
        @Nullable
        @Min(1)
        @Max(200)
        Integer limit,

        @Parameter(description = "Where to go on, from a page's `next` or `prev`")
        @RestQuery
        @Nullable
        @Text(max = Cursors.LONGEST)
        String cursor,

        @Parameter(description = "Sort keys, separated by commas; a minus sign turns one round") @RestQuery @Nullable
        String sort,

        @Parameter(description = "Only these fields of each item, separated by commas")
        @RestQuery
        @Nullable
        @Text(max = 1000)
        String fields,

        @Parameter(description = "`excel-fr`: CSV as Excel opens it where French is spoken")
        @RestQuery
        @Nullable
        @Text(max = 20, pattern = CsvTable.EXCEL_FR, allowed = CsvTable.EXCEL_FR)
        String dialect) {

    static final int DEFAULT_LIMIT = 20;

    int pageSize() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
