package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The contract is the one that was approved, and a good one. A service's test extends this as a {@code @QuarkusTest}, so
 * that the contract is made anew. With {@code -Dcontract.approve} the present contract becomes the approved one.
 */
public abstract class ContractRules {

    private static final Path APPROVED = Path.of("api/openapi.yaml");
    private static final int SHOWN = 20;

    /** For a service's test to extend. */
    protected ContractRules() {}

    @Test
    void theContractIsTheOneApproved() throws IOException {
        if (System.getProperty("contract.approve") != null) {
            Files.createDirectories(APPROVED.toAbsolutePath().getParent());
            Files.copy(Contract.GENERATED, APPROVED, StandardCopyOption.REPLACE_EXISTING);
        }
        String howTo = "%nTo approve it, copy %s to %s, or run this test with -Dcontract.approve"
                .formatted(Contract.GENERATED, APPROVED);
        if (Files.notExists(APPROVED)) {
            fail("No contract is approved yet." + howTo);
        }
        var approved = Contract.read(APPROVED);
        var present = Contract.generated();
        var differences = new ArrayList<String>();
        compare(approved.document(), present.document(), "", differences);
        if (!differences.isEmpty()) {
            var breaking = ContractChanges.breaking(approved, present);
            fail("The contract has changed, in %d places:%n%s%n%s%s"
                    .formatted(
                            differences.size(),
                            listed(differences),
                            breaking.isEmpty()
                                    ? "The change breaks no client."
                                    : "IT BREAKS CLIENTS:%n%s".formatted(listed(breaking)),
                            howTo));
        }
    }

    @Test
    void theContractKeepsToTheRules() {
        assertThat(ContractLint.faults(Contract.generated())).isEmpty();
    }

    private static String listed(List<String> lines) {
        var shown = lines.stream().limit(SHOWN).map(line -> "  " + line).toList();
        return String.join(System.lineSeparator(), shown)
                + (lines.size() > SHOWN ? "%n  and %d more".formatted(lines.size() - SHOWN) : "");
    }

    private static void compare(JsonNode approved, JsonNode present, String at, List<String> differences) {
        if (approved.equals(present)) {
            return;
        }
        if (approved.isObject() && present.isObject()) {
            var names = new TreeSet<String>();
            approved.fieldNames().forEachRemaining(names::add);
            present.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    approved.path(name),
                    present.path(name),
                    at + "/" + name.replace("~", "~0").replace("/", "~1"),
                    differences));
        } else {
            differences.add(
                    at + (approved.isMissingNode() ? " is new" : present.isMissingNode() ? " is gone" : " differs"));
        }
    }
}
