package org.croisements.events.question;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.croisements.events.form.GivenAnswer;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;

/** Whether answers are answers to the questions that were asked: all that had to be given, and no other. */
public final class AnswerRules {

    private static final int LINE = 500;

    private AnswerRules() {}

    /** Adds what is wrong with answers, which stand at {@code /answers} of a body. */
    public static void check(List<AskedQuestion> questions, List<GivenAnswer> answers, Faults faults) {
        var given = new HashMap<String, Integer>();
        for (int i = 0; i < answers.size(); i++) {
            String key = answers.get(i).question();
            if (questions.stream().noneMatch(question -> question.key().equals(key))) {
                var known = questions.stream().map(AskedQuestion::key).toList();
                add(faults, at(i) + "/question", "UNKNOWN_REFERENCE", "no such question" + Nearest.hint(key, known));
            } else if (given.put(key, i) != null) {
                add(faults, at(i) + "/question", "DUPLICATE", "it is answered before");
            }
        }
        Map<String, List<String>> valid = new HashMap<>();
        for (var question : questions) {
            var index = given.get(question.key());
            boolean asked = isAsked(question, valid);
            if (index == null) {
                if (asked && question.required()) {
                    add(faults, "/answers", "REQUIRED", "the question " + question.key() + " has no answer");
                }
            } else if (!asked) {
                add(faults, at(index) + "/question", "UNEXPECTED", "it is not asked after what is answered before");
            } else {
                var values = answers.get(index).values();
                check(question, values, at(index) + "/values", faults);
                valid.put(question.key(), values);
            }
        }
    }

    private static boolean isAsked(AskedQuestion question, Map<String, List<String>> answered) {
        var condition = question.onlyIf();
        return condition == null
                || answered.getOrDefault(condition.question(), List.of()).stream()
                        .anyMatch(condition.answers()::contains);
    }

    private static void check(AskedQuestion question, List<String> values, String at, Faults faults) {
        if (values.size() > 1 && question.kind() != QuestionKind.CHOICES) {
            add(faults, at, "TOO_MANY", "one answer is expected");
        }
        if (new HashSet<>(values).size() < values.size()) {
            add(faults, at, "DUPLICATE", "an answer stands there twice");
        }
        var offered = question.offered();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!offered.isEmpty() && !offered.contains(value)) {
                add(faults, at + "/" + i, "UNKNOWN_VALUE", "it is one of " + String.join(", ", offered));
            }
            boolean line = question.kind() == QuestionKind.TEXT;
            if (line && (value.codePointCount(0, value.length()) > LINE || value.contains("\n"))) {
                add(faults, at + "/" + i, "BAD_TEXT", "it is one line of at most " + LINE + " characters");
            }
        }
    }

    private static String at(int index) {
        return "/answers/" + index;
    }

    private static void add(Faults faults, String at, String code, String detail) {
        faults.add(INVALID_BODY, Fault.at(at, code, detail));
    }
}
