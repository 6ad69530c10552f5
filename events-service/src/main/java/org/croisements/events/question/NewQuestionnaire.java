package org.croisements.events.question;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editable form of a questionnaire. */
@Schema(
        description = "What is asked of whoever registers",
        examples = {"""
{"questions": [
  {"key": "repas", "label": "Quel repas souhaitez-vous ?", "labelEn": "Which meal would you like?", "kind": "CHOICE",
   "required": true, "options": [
     {"key": "classique", "label": "Classique", "labelEn": "Standard"},
     {"key": "vegetarien", "label": "Végétarien", "labelEn": "Vegetarian"}]},
  {"key": "attentes", "label": "Qu'attendez-vous de ces deux jours ?", "kind": "LONG_TEXT", "required": false}]}""", """
{"questions": [
  {"key": "repas", "label": "Quel repas souhaitez-vous ?", "labelEn": "Which meal would you like?", "kind": "CHOICE",
   "required": true, "options": [
     {"key": "classique", "label": "Classique", "labelEn": "Standard"},
     {"key": "vegetarien", "label": "Végétarien", "labelEn": "Vegetarian"}]},
  {"key": "attentes", "label": "Qu'attendez-vous de ces deux jours ?", "kind": "LONG_TEXT", "required": false}]}"""})
record NewQuestionnaire(
        @Schema(description = "The questions, in order") @Size(max = 50)
        List<@Valid AskedQuestion> questions) {

    /** Ends the request where it makes no sense: keys twice, options missing, conditions that can't be met. */
    void check() {
        var faults = new Faults();
        Map<String, AskedQuestion> before = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            String at = "/questions/" + i;
            checkOptions(question, at, faults);
            checkCondition(question, before, at + "/onlyIf", faults);
            if (before.put(question.key(), question) != null) {
                add(faults, at + "/key", "DUPLICATE", "an earlier question has that key");
            }
        }
        faults.refuse();
    }

    private static void checkOptions(AskedQuestion question, String at, Faults faults) {
        var options = question.options();
        if (question.kind().isChoice() ? options.size() < 2 : !options.isEmpty()) {
            add(
                    faults,
                    at + "/options",
                    options.isEmpty() ? "REQUIRED" : "UNEXPECTED",
                    "CHOICE and CHOICES have two options or more, the others none");
        }
        if (new HashSet<>(question.offered()).size() < question.offered().size()) {
            add(faults, at + "/options", "DUPLICATE", "an option has the key of another");
        }
    }

    private static void checkCondition(
            AskedQuestion question, Map<String, AskedQuestion> before, String at, Faults faults) {
        var condition = question.onlyIf();
        if (condition == null) {
            return;
        }
        var earlier = before.get(condition.question());
        if (earlier == null || earlier.offered().isEmpty()) {
            add(faults, at + "/question", "UNKNOWN_REFERENCE", "it names an earlier question that offers answers");
        } else if (!earlier.offered().containsAll(condition.answers())) {
            add(faults, at + "/answers", "UNKNOWN_VALUE", "that question offers " + earlier.offered());
        }
    }

    private static void add(Faults faults, String at, String code, String detail) {
        faults.add(INVALID_BODY, Fault.at(at, code, detail));
    }
}
