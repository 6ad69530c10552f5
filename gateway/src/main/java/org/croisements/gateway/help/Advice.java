package org.croisements.gateway.help;

import java.util.Map;

/** What a caller can do about a problem, which depends on its status alone; as HTML, in both languages. */
record Advice(String english, String french) {

    private static final Advice LATER = new Advice(
            "The same request may succeed later: wait as long as <code>Retry-After</code> says.",
            "La même requête peut réussir plus tard : attendre le délai de <code>Retry-After</code>.");
    private static final Advice OURS = new Advice(
            "The fault is ours; the answer's <code>traceId</code> lets us find it.",
            "La faute est de notre côté ; le <code>traceId</code> de la réponse nous permet de la retrouver.");
    private static final Advice RIGHTS = new Advice(
            "Check the token or key sent in <code>Authorization</code>, and its rights.",
            "Vérifier le jeton ou la clé envoyée dans <code>Authorization</code>, et ses droits.");
    private static final Advice USUAL = new Advice(
            "The answer's <code>detail</code>, and <code>errors</code> where present, say what to change.",
            "Le champ <code>detail</code> de la réponse, et <code>errors</code> s'il y est, disent quoi corriger.");

    private static final Map<Integer, Advice> KNOWN = Map.ofEntries(
            Map.entry(401, RIGHTS),
            Map.entry(403, RIGHTS),
            Map.entry(
                    404,
                    new Advice(
                            "It is not there, or not for this caller: check the address, and whether a token or key is missing.",
                            "Cela n'existe pas, ou pas pour cet appelant : vérifier l'adresse, et s'il manque un jeton ou une clé.")),
            Map.entry(
                    405,
                    new Advice(
                            "The answer's header <code>Allow</code> names the methods that this address takes.",
                            "L'en-tête <code>Allow</code> de la réponse nomme les méthodes que prend cette adresse.")),
            Map.entry(
                    412,
                    new Advice(
                            "Read the record again, then repeat the change with its new <code>ETag</code> in <code>If-Match</code>.",
                            "Relire la fiche, puis répéter la modification avec son nouvel <code>ETag</code> dans <code>If-Match</code>.")),
            Map.entry(
                    416,
                    new Advice(
                            "The answer's header <code>Content-Range</code> says how long the whole is.",
                            "L'en-tête <code>Content-Range</code> de la réponse dit la longueur de l'ensemble.")),
            Map.entry(
                    417,
                    new Advice(
                            "Leave the header <code>Expect</code> out, or send <code>100-continue</code> in it.",
                            "Omettre l'en-tête <code>Expect</code>, ou y mettre <code>100-continue</code>.")),
            Map.entry(
                    428,
                    new Advice(
                            "Send the <code>ETag</code> of the version that the change is based on in <code>If-Match</code>.",
                            "Envoyer dans <code>If-Match</code> l'<code>ETag</code> de la version dont part la modification.")),
            Map.entry(429, LATER),
            Map.entry(500, OURS),
            Map.entry(502, LATER),
            Map.entry(503, LATER),
            Map.entry(504, LATER));

    /** What to do about problems of a status. */
    static Advice on(int status) {
        return KNOWN.getOrDefault(status, USUAL);
    }

    String in(boolean inFrench) {
        return inFrench ? french : english;
    }
}
