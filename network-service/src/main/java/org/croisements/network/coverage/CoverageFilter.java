package org.croisements.network.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The territory and the day that coverage is asked of; exactly one territory. */
record CoverageFilter(
        @Parameter(description = "A commune, by code", example = "62160") @RestQuery @Nullable @Text(max = 5)
        String commune,

        @Parameter(description = "A priority quarter, by code", example = "QN03502M")
        @RestQuery
        @Nullable
        @Text(max = 20)
        String qpv,

        @Parameter(description = "A city contract, by code", example = "CN03501I") @RestQuery @Nullable @Text(max = 20)
        String cityContract,

        @Parameter(description = "An EPCI, by SIREN", example = "243500139") @RestQuery @Nullable @Text(max = 9)
        String epci,

        @Parameter(description = "An EPT, by SIREN", example = "200057867") @RestQuery @Nullable @Text(max = 9)
        String ept,

        @Parameter(description = "A department, by code", example = "35") @RestQuery @Nullable @Text(max = 3)
        String department,

        @Parameter(description = "A region, by code", example = "53") @RestQuery @Nullable @Text(max = 3)
        String region,

        @Parameter(description = "The day; today unless said", example = "2018-06-05") @RestQuery @Nullable
        LocalDate on) {

    /** The one territory asked, with the parameter that names it. */
    Map.Entry<String, TerritoryKey> territory() {
        var asked = new LinkedHashMap<String, TerritoryKey>();
        add(asked, "commune", TerritoryKind.COMMUNE, commune);
        add(asked, "qpv", TerritoryKind.QPV, qpv);
        add(asked, "cityContract", TerritoryKind.CITY_CONTRACT, cityContract);
        add(asked, "epci", TerritoryKind.EPCI, epci);
        add(asked, "ept", TerritoryKind.EPT, ept);
        add(asked, "department", TerritoryKind.DEPARTMENT, department);
        add(asked, "region", TerritoryKind.REGION, region);
        if (asked.size() != 1) {
            var faults = new ArrayList<Fault>();
            asked.keySet().forEach(name -> faults.add(Fault.in(name, "TOO_MANY", "name one territory, not several")));
            throw new ProblemException(
                    CommonProblem.INVALID_PARAMETERS,
                    "Name exactly one territory: commune, qpv, cityContract, epci, ept, department or region",
                    asked.isEmpty()
                            ? List.of(Fault.in("commune", "REQUIRED", "name a territory, such as commune=62160"))
                            : faults);
        }
        return asked.entrySet().iterator().next();
    }

    private static void add(Map<String, TerritoryKey> asked, String name, TerritoryKind kind, @Nullable String code) {
        if (code != null) {
            asked.put(name, new TerritoryKey(kind, code));
        }
    }
}
