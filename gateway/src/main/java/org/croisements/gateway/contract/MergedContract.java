package org.croisements.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The suite's one contract, and the meaning of every problem code in it. */
@Singleton
public class MergedContract {

    private final ObjectNode document;
    private final Map<String, ProblemMeaning> problems = new LinkedHashMap<>();

    MergedContract(Contracts contracts) {
        document = ContractMerge.merge(contracts);
        for (JsonNode problem : document.path("x-problems")) {
            String code = problem.path("code").asText();
            problems.put(
                    code,
                    new ProblemMeaning(
                            code,
                            problem.path("status").asInt(),
                            problem.path("title").asText(),
                            problem.path("titleFr").asText()));
        }
    }

    ObjectNode document() {
        return document;
    }

    public Optional<ProblemMeaning> findProblem(String code) {
        return Optional.ofNullable(problems.get(code));
    }

    /** All codes of the suite, in the order of the contracts. */
    public Iterable<ProblemMeaning> problems() {
        return problems.values();
    }

    /** What one problem code stands for, in both languages. */
    public record ProblemMeaning(String code, int status, String title, String titleFr) {}
}
