package org.croisements.practices.finder;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.practice;
import static org.croisements.testkit.Directory.RESO_VILLES;

import org.croisements.testkit.Directory;

/** Three public practices with sites on the map, and a draft of Réso Villes. */
final class FinderSamples {

    private FinderSamples() {}

    /** Empties the service's database but for the samples, the themes and the directory. */
    static void present() {
        Directory.only();
        add(SCHEMES, THEMES);
        add(
                PRACTICES,
                practice(
                        "Garage du numérique",
                        "\"kind\": \"TOOL\"",
                        "\"summary\": \"Un lieu pour apprendre à réparer\"",
                        "\"themes\": [\"numerique\"]",
                        "\"sites\": [{\"name\": \"Anzin\", \"longitude\": 3.5046, \"latitude\": 50.3722, \"status\": \"OPEN\"}]"));
        add(
                PRACTICES,
                practice(
                        "Bourse aux stages",
                        "\"summary\": \"Des stages pour les habitant·e·s des Q.P.V.\"",
                        "\"description\": \"Un outil numérique <script>alert(1)</script> & simple\"",
                        "\"themes\": [\"emploi\"]",
                        "\"sites\": [{\"name\": \"Rennes\", \"longitude\": -1.6794, \"latitude\": 48.1147, \"status\": \"OPEN\"}]"));
        add(PRACTICES, practice("Centre d'affaires des quartiers", "\"themes\": [\"insertion\"]"));
        addAs(RESO_VILLES, PRACTICES, draft("Projet numérique confidentiel", "\"publics\": [\"zébulons\"]"));
    }
}
