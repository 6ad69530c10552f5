package org.croisements.network.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.network.apikey.ApiKeyRepository;
import org.croisements.network.apikey.KeyText;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class FirstAdministratorTest {

    private static final String LIVE =
            "select count(*) from api_key where role = 'NETWORK_ADMIN' and revoked_at is null and expires_at > now()";

    @Inject
    ApiKeyRepository keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private Path file = Path.of("");

    @BeforeEach
    void nobodyAdministers(@TempDir Path folder) {
        file = folder.resolve("admin.key");
        Keys.sql("delete from api_key where role = 'NETWORK_ADMIN'");
    }

    @Test
    void theFirstStartKeepsAKeyInAFileOfItsOwners() throws IOException {
        start();

        assertThat(opens(Files.readString(file).strip())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aSecondStartChangesNothing() throws IOException {
        start();
        String key = Files.readString(file);

        start();

        assertThat(Files.readString(file)).isEqualTo(key);
        assertThat(Keys.value(LIVE)).isEqualTo("1");
    }

    @Test
    void theAuditTrailNamesTheKeyThatNobodyAskedFor() throws IOException {
        start();

        assertThat(Keys.value("""
                        select subject || ' ' || operation || ' ' || record_type from audit
                        where record_id = (select id from api_key where role = 'NETWORK_ADMIN')
                        """)).isEqualTo("system appointFirstAdministrator api-key");
    }

    @Test
    void aKeyWhoseFirstStartWasCutShortIsTaken() throws IOException {
        var key = KeyText.random();
        new KeyFile(file).write(key);

        start();

        assertThat(opens(key.text())).isTrue();
        assertThat(Files.readString(file).strip()).isEqualTo(key.text());
    }

    @Test
    void aRevokedKeyDoesNotComeBackThroughTheFile() throws IOException {
        start();
        String revoked = Files.readString(file).strip();
        Keys.sql("update api_key set revoked_at = now() where role = 'NETWORK_ADMIN'");

        start();

        assertThat(opens(revoked)).isFalse();
        assertThat(opens(Files.readString(file).strip())).isTrue();
    }

    @Test
    void noFileIsWrittenWhereSomebodyAdministersAlready() {
        Keys.makeAdministrator();

        start();

        assertThat(file).doesNotExist();
    }

    @Test
    void replicasThatStartAtOnceMakeOneKey() throws IOException {
        var threads = Executors.newFixedThreadPool(6);
        try {
            CompletableFuture.allOf(IntStream.range(0, 6)
                            .mapToObj(i -> CompletableFuture.runAsync(this::start, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }

        assertThat(Keys.value(LIVE)).isEqualTo("1");
        assertThat(opens(Files.readString(file).strip())).isTrue();
    }

    @Test
    void aFileThatHoldsNoKeyEndsTheStart() throws IOException {
        Files.writeString(file, "something else");

        assertThatThrownBy(this::start)
                .hasMessage(file + " holds no API key; put the right one back, or take the file away to get a new key");
        assertThat(Keys.value(LIVE)).isEqualTo("0");
    }

    @Test
    void aFileThatCannotBeWrittenEndsTheStartWithoutAKey() {
        var nowhere = file.resolveSibling("nowhere").resolve("admin.key");

        assertThatThrownBy(() -> start(nowhere)).hasMessageStartingWith("The administrator's key can't be written to ");
        assertThat(Keys.value(LIVE)).isEqualTo("0");
    }

    private void start() {
        start(file);
    }

    private void start(Path path) {
        QuarkusTransaction.requiringNew()
                .run(() -> new FirstAdministrator(keys, audit, clock, Optional.of(path)).appoint(new StartupEvent()));
    }

    private boolean opens(String text) {
        String id = text.substring(4, 16);
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.findPresented(id, text)
                        .filter(key -> key.isLive(clock.instant()))
                        .isPresent());
    }
}
