package org.croisements.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.croisements.kit.problem.ProblemType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Every problem that a service knows: the kit's and its own. */
final class ProblemTypes {

    private final Map<String, ProblemType> problems = new TreeMap<>();

    ProblemTypes(IndexView index) {
        index.getAllKnownImplementations(DotName.createSimple(ProblemType.class)).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(type -> Enums.constants(type).stream())
                .map(ProblemType.class::cast)
                .forEach(problem -> problems.put(problem.name(), problem));
    }

    /** A problem by its code. */
    ProblemType byCode(String code) {
        var problem = problems.get(code);
        if (problem == null) {
            throw new IllegalArgumentException("@Problems names " + code + ", which is no problem of this service");
        }
        return problem;
    }

    /** Every problem, by code, as {@code x-problems} lists it. */
    List<Map<String, Object>> listed() {
        return problems.values().stream().map(ProblemTypes::listed).toList();
    }

    private static Map<String, Object> listed(ProblemType problem) {
        return new TreeMap<>(Map.of(
                "code", problem.name(),
                "status", problem.status(),
                "title", problem.title(),
                "titleFr", problem.titleFr()));
    }
}
