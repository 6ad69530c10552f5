package org.croisements.network;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.junit.jupiter.api.Assumptions;

/** Files on territories: small ones of the published forms with the published dirt, and the published ones themselves. */
public final class TerritoryFiles {

    /** The forms in the order in which each finds what it names, with the file of each. */
    public static final List<String> FORMS = List.of(
            "REGIONS regions.csv",
            "DEPARTMENTS departements.csv",
            "EPCI epci.csv",
            "EPT ept.csv",
            "COMMUNES communes.csv",
            "CITY_CONTRACTS_2015 contrats_ville_2015.csv",
            "CITY_CONTRACTS_2024 contrats_ville.csv",
            "QPV_2024 qpv2024.csv",
            "EPCI_CONFIGURATION epci_configuration.csv");

    private TerritoryFiles() {}

    /** Sends a file as the network's administrator, with more parameters such as {@code edition=2026-01-01}. */
    public static ValidatableResponse send(String format, byte[] csv, String... parameters) {
        var more = parameters.length == 0 ? "" : "&" + String.join("&", parameters);
        return Api.as(Role.NETWORK_ADMIN)
                .contentType("text/csv")
                .body(csv)
                .post(Directory.IMPORTS + "?format=" + format + more)
                .then();
    }

    /** Sends a text that must be taken without a rejected line; the report. */
    public static JsonPath take(String format, String csv, String... parameters) {
        return taken(send(format, csv.getBytes(StandardCharsets.UTF_8), parameters));
    }

    private static JsonPath taken(ValidatableResponse answer) {
        var report = answer.statusCode(201).extract().jsonPath();
        if (report.getInt("rejections") > 0) {
            throw new AssertionError(report.getList("rejected").toString());
        }
        return report;
    }

    /** A small file of the tests' own. */
    public static String sample(String file) {
        try (var csv = Thread.currentThread().getContextClassLoader().getResourceAsStream("territories/" + file)) {
            return csv == null ? "" : new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the small files of some forms, or of all of them. */
    public static void takeSamples(String... formats) {
        for (String form : FORMS) {
            String[] parts = form.split(" ", 2);
            String csv = sample(parts[1]);
            if (!csv.isEmpty() && (formats.length == 0 || List.of(formats).contains(parts[0]))) {
                take(parts[0], csv);
            }
        }
    }

    /** A published file; the test is skipped where the folder that holds them is absent. */
    public static byte[] published(String file) {
        var folder = Path.of(System.getProperty("croisements.data", "../../shared/data"));
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "the published files are not here: say where with -Dcroisements.data=FOLDER (looked in " + folder
                        + ")");
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a published file; the report. */
    public static JsonPath takePublished(String form, String... parameters) {
        String[] parts = form.split(" ", 2);
        return taken(send(parts[0], published(parts[1]), parameters));
    }
}
