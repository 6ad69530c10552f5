package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;

/**
 * A service's rights as a table: a line for each operation of its contract, a column for each caller, in each cell the
 * status that the caller gets. The first line names the callers, one of {@link #as} each.
 */
public final class RightsRules {

    /** A centre that owns nothing. */
    public static final UUID ELSEWHERE = UUID.fromString("0197c0de-0000-7000-8000-0000000e15e0");

    private static final File CONTRACT = new File("target/openapi/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What one caller gets from one operation. */
    public record Cell(String operation, String caller, int status) {

        @Override
        public String toString() {
            return caller + " gets " + status + " from " + operation;
        }
    }

    private final List<Cell> cells;

    private RightsRules(List<Cell> cells) {
        this.cells = cells;
    }

    /** The table that a text describes: words in columns, separated by blanks. */
    public static RightsRules table(String text) {
        List<String[]> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(RightsRules::words)
                .toList();
        String[] callers = lines.get(0);
        var cells = new ArrayList<Cell>();
        for (String[] line : lines.subList(1, lines.size())) {
            assertThat(line).as(line[0]).hasSameSizeAs(callers);
            for (int i = 1; i < line.length; i++) {
                cells.add(new Cell(line[0], callers[i], Integer.parseInt(line[i])));
            }
        }
        return new RightsRules(cells);
    }

    private static String[] words(String line) {
        return Arrays.stream(BLANKS.split(line.strip())).toArray(String[]::new);
    }

    public Stream<Cell> cells() {
        return cells.stream();
    }

    /** Fails where the contract has an operation that neither the table nor {@code others} name, or they one it lacks. */
    public void nameEveryOperation(String... others) {
        var named = cells.stream().map(Cell::operation).collect(Collectors.toCollection(TreeSet::new));
        named.addAll(List.of(others));

        assertThat(named).as("operations with rights, against the contract's").isEqualTo(operations());
    }

    private static Set<String> operations() {
        JsonNode paths;
        try {
            paths = new ObjectMapper().readTree(CONTRACT).path("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var operations = new TreeSet<String>();
        for (JsonNode path : paths) {
            path.properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(method ->
                            operations.add(method.getValue().path("operationId").asText()));
        }
        return operations;
    }

    /** A request by a caller of the tables; {@link Issuer#CENTRE} is whose records are at stake, {@code scope} lets write. */
    public static RequestSpecification as(String caller, String scope) {
        return switch (caller) {
            case "anonymous" -> Api.anonymous();
            case "reader", "member", "editor", "centre-admin", "moderator", "network-admin" -> Api.as(caller);
            case "visitor" -> Api.as("visitor", Issuer.CENTRE, scope);
            case "editor-elsewhere" -> Api.as(Role.EDITOR, ELSEWHERE);
            case "centre-admin-elsewhere" -> Api.as(Role.CENTRE_ADMIN, ELSEWHERE);
            case "editor-nowhere" -> with(Issuer.tokenOfCentre(Role.EDITOR, null));
            case "editor-garbage" -> with(Issuer.tokenOfCentre(Role.EDITOR, "reso-villes' or 1=1"));
            case "partner" -> Api.as(Role.PARTNER, Issuer.CENTRE, scope);
            case "partner-unscoped" -> Api.as(Role.PARTNER, Issuer.CENTRE);
            case "partner-elsewhere" -> Api.as(Role.PARTNER, ELSEWHERE, scope);
            case "other-issuer" -> with(Issuer.token("https://else.test", Issuer.AUDIENCE, Duration.ofMinutes(5)));
            case "other-audience" -> with(Issuer.token(Issuer.ISSUER, "else", Duration.ofMinutes(5)));
            case "expired" ->
                with(Issuer.token(
                        Issuer.ISSUER, Issuer.AUDIENCE, Duration.ofHours(1).negated()));
            default -> throw new IllegalArgumentException(caller);
        };
    }

    private static RequestSpecification with(String token) {
        return Api.anonymous().auth().oauth2(token);
    }
}
