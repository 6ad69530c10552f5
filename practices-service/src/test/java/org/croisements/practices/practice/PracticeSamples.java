package org.croisements.practices.practice;

import static org.croisements.practices.Calls.PILLARS;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.practice;

import org.croisements.testkit.Directory;

/** Four public practices with different themes, contributors, publics and territories, and a draft. */
final class PracticeSamples {

    private PracticeSamples() {}

    /** Empties the service's database but for the samples, the themes and the directory. */
    static void only() {
        themes();
        add(
                PRACTICES,
                practice(
                        "Centre d'affaires",
                        "\"alternateTitles\": [\"Pépinière d'entreprises\"]",
                        "\"themes\": [\"emploi\", \"piliers:1\"]",
                        "\"contributors\": [{\"organisation\": \"reso-villes\", \"role\": \"LEAD\"}]",
                        "\"territories\": [{\"kind\": \"QPV\", \"code\": \"QN03502M\"}]",
                        "\"publics\": [\"Porteurs de projets\"]"));
        add(
                PRACTICES,
                practice(
                        "Garage du numérique",
                        "\"kind\": \"TOOL\"",
                        "\"stage\": \"PILOT\"",
                        "\"themes\": [\"numerique\"]",
                        "\"contributors\": [{\"organisation\": \"cner\", \"role\": \"LEAD\"},"
                                + " {\"organisation\": \"irev\", \"role\": \"FUNDER\"}]",
                        "\"territories\": [{\"kind\": \"COMMUNE\", \"code\": \"59350\"}, {\"kind\": \"EPCI\", \"code\": \"999\"}]",
                        "\"publics\": [\"jeunes\", \"élèves de 3e\"]"));
        add(
                PRACTICES,
                practice(
                        "Beam me up Lab",
                        "\"partOf\": \"garage-du-numerique\"",
                        "\"themes\": [\"reseau:1\", \"insertion\"]"));
        add(PRACTICES, practice("Étude", "\"territories\": [{\"kind\": \"REGION\", \"code\": \"53\"}]"));
        add(PRACTICES, draft("Secret", "\"themes\": [\"numerique\"]", "\"owner\": \"oriv\""));
    }

    /** Empties the service's database but for the practice "Plan Emploi", the themes and the directory. */
    static void planAlone() {
        themes();
        add(PRACTICES, practice("Plan Emploi"));
    }

    private static void themes() {
        Directory.only();
        add(SCHEMES, THEMES);
        add(SCHEMES, PILLARS);
    }
}
