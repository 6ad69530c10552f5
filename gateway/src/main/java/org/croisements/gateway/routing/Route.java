package org.croisements.gateway.routing;

import java.util.regex.Pattern;
import org.croisements.gateway.contract.Service;

/**
 * What a path leads to: a service, and the form of the path in its contract.
 *
 * @param template the path as the contract writes it, such as {@code /api/v1/events/{event}}; with {@code /{unknown}} at
 *     its end for whatever else is below it
 * @param slow whether the service may take its time: a change feed waits for news, an import is answered when all its
 *     lines are in
 * @param imports whether whole files are sent here
 */
public record Route(Service service, String template, boolean slow, boolean imports) {

    private static final Pattern FEED = Pattern.compile("/api/v1/changes/.+");
    private static final Pattern IMPORT = Pattern.compile("/api/v1/.+-imports");
    private static final Pattern FILE = Pattern.compile("/api/v1/.+(-imports|/attachments)");

    Route(Service service, String template) {
        this(
                service,
                template,
                FEED.matcher(template).matches() || IMPORT.matcher(template).matches(),
                FILE.matcher(template).matches());
    }

    /** How many parts the path has. */
    int depth() {
        return (int) template.chars().filter(c -> c == '/').count();
    }
}
