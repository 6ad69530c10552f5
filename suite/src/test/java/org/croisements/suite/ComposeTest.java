package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the compose file against the compose format and against what the programs and their images really use. */
class ComposeTest {

    private static final Set<String> PROJECT_KEYS = Set.of("name", "services", "networks", "volumes");
    private static final Set<String> SERVICE_KEYS = Set.of(
            "build",
            "image",
            "command",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "mem_limit",
            "stop_grace_period",
            "stop_signal",
            "environment",
            "volumes",
            "networks",
            "ports",
            "depends_on",
            "healthcheck");
    private static final Set<String> HEALTH_KEYS = Set.of("test", "interval", "timeout", "retries", "start_period");
    private static final Pattern DURATION = Pattern.compile("([0-9]+(h|m|s|ms))+");
    private static final Pattern READ_VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
    private static final Map<String, String> SECRETS = Map.of(
            "POSTGRES_PASSWORD", "a",
            "EVENTS_DB_PASSWORD", "b",
            "PRACTICES_DB_PASSWORD", "c",
            "NETWORK_DB_PASSWORD", "d",
            "CROISEMENTS_SECRET", "e");

    private final Compose compose;

    ComposeTest() throws IOException {
        compose = Compose.read();
    }

    @Test
    void usesOnlyWhatTheComposeFormatKnows() {
        assertThat(compose.file().keySet()).allMatch(key -> PROJECT_KEYS.contains(key) || key.startsWith("x-"));
        assertThat(compose.services().keySet()).allMatch(name -> name.matches("[a-zA-Z0-9._-]+"));
        for (String name : compose.services().keySet()) {
            Map<String, Object> service = compose.service(name);
            assertThat(service.keySet()).as(name).isSubsetOf(SERVICE_KEYS);
            assertThat(service.containsKey("image")).as(name).isNotEqualTo(service.containsKey("build"));
            assertThat(Compose.map(service.get("environment")).values())
                    .as(name)
                    .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
            assertThat(service.get("stop_grace_period")).asString().matches(DURATION);
            Map<String, Object> health = Compose.map(service.get("healthcheck"));
            assertThat(health.keySet()).as(name).isEqualTo(HEALTH_KEYS);
            assertThat(compose.healthCheck(name)).first().isEqualTo("CMD");
            assertThat(health.get("retries")).isInstanceOf(Integer.class);
            for (String duration : List.of("interval", "timeout", "start_period")) {
                assertThat(health.get(duration)).as(name).asString().matches(DURATION);
            }
        }
    }

    @Test
    void namesOnlyWhatIsThere() {
        for (String name : compose.services().keySet()) {
            Map<String, Object> service = compose.service(name);
            assertThat(Compose.map(compose.file().get("networks")).keySet())
                    .containsAll(Compose.list(service.get("networks")));
            Object needed = service.getOrDefault("depends_on", List.of());
            assertThat(compose.services().keySet())
                    .containsAll(
                            needed instanceof Map<?, ?> map ? Compose.map(map).keySet() : Compose.list(needed));
            for (String mount : Compose.list(service.getOrDefault("volumes", List.of()))) {
                String source = mount.split(":", -1)[0];
                if (source.startsWith("./")) {
                    assertThat(Compose.PROJECT.resolve(source)).isExecutable();
                } else {
                    assertThat(Compose.map(compose.file().get("volumes"))).containsKey(source);
                }
            }
        }
    }

    @Test
    void publishesTheGatewayAloneAndOnThisMachineOnly() {
        assertThat(compose.services().keySet())
                .filteredOn(name -> compose.service(name).containsKey("ports"))
                .containsExactly("gateway");
        String port = Compose.list(compose.service("gateway").get("ports")).get(0);
        assertThat(Compose.filled(port, Map.of())).isEqualTo("127.0.0.1:8080:8080");
    }

    @Test
    void hasNoPasswordOfItsOwn() throws IOException {
        for (String name : SECRETS.keySet()) {
            Map<String, String> without = new LinkedHashMap<>(SECRETS);
            without.remove(name);
            assertThatThrownBy(() -> {
                        for (String service : compose.services().keySet()) {
                            compose.environment(service, without);
                        }
                    })
                    .as(name)
                    .hasMessage(name + " is not set");
        }
        assertThat(Files.readString(Compose.PROJECT.resolve("deploy/make-env"))).contains(SECRETS.keySet());
    }

    @Test
    void theDatabaseLogsNoValues() {
        assertThat(Compose.list(compose.service("postgres").get("command")))
                .containsExactly("postgres", "-c", "log_error_verbosity=terse", "-c", "log_min_error_statement=panic");
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void setsOnlyVariablesThatTheProgramReads(Module module) throws IOException {
        assumeTrue(
                Files.exists(
                        Compose.PROJECT.resolve(module.programName() + "/src/main/resources/application.properties")),
                module.programName() + " is not written");
        Set<String> read = new TreeSet<>();
        for (String file : List.of(
                module.programName() + "/src/main/resources/application.properties",
                "service-kit/src/main/resources/META-INF/microprofile-config.properties")) {
            if (module != Module.GATEWAY || !file.startsWith("service-kit")) {
                Matcher variable = READ_VARIABLE.matcher(Files.readString(Compose.PROJECT.resolve(file)));
                while (variable.find()) {
                    read.add(variable.group(1));
                }
            }
        }

        assertThat(read)
                .containsAll(compose.environment(module.programName(), SECRETS).keySet());
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void portsAndDatabasesAgreeWithTheLauncherAndTheImage(Module module) throws IOException {
        Ports ports = new Ports(8080);
        String name = module.programName();
        Map<String, String> environment = compose.environment(name, SECRETS);
        Path folder = Compose.PROJECT.resolve(name);

        assertThat(environment)
                .containsEntry("CROISEMENTS_PORT", ports.of(module) + "")
                .containsEntry("CROISEMENTS_MANAGEMENT_PORT", ports.managementOf(module) + "");
        assertThat(compose.healthCheck(name))
                .last()
                .asString()
                .contains("/dev/tcp/127.0.0.1/" + ports.managementOf(module) + " ", "GET /q/health/ready HTTP/1.0");
        assertThat(compose.service(name)).containsEntry("build", name);
        assertThat(Files.readString(folder.resolve("Dockerfile")))
                .contains("COPY target/quarkus-app/ ./", "USER 10001", "\"quarkus-run.jar\"")
                .contains("EXPOSE " + ports.of(module) + " " + ports.managementOf(module) + "\n");
        assertThat(Files.readAllLines(folder.resolve(".dockerignore"))).containsExactly("*", "!target/quarkus-app");
        if (module != Module.GATEWAY) {
            assertThat(environment)
                    .containsEntry(module.name() + "_DB_URL", "jdbc:postgresql://postgres:5432/" + module.database())
                    .containsEntry(module.name() + "_DB_USER", module.database());
            assertThat(Files.readString(Compose.PROJECT.resolve("deploy/postgres/init.sh")))
                    .contains("make " + module.database() + " \"$" + module.name() + "_DB_PASSWORD\"");
            assertThat(compose.environment("gateway", SECRETS))
                    .containsEntry("CROISEMENTS_" + module.name() + "_URL", "http://" + name + ":" + ports.of(module))
                    .containsEntry(
                            "CROISEMENTS_" + module.name() + "_HEALTH_URL",
                            "http://" + name + ":" + ports.managementOf(module) + "/q/health/ready");
        }
    }

    @Test
    void theKeyFileLiesInAVolumeThatTheImageGivesToItsUser() throws IOException {
        String file = compose.environment("network-service", SECRETS).getOrDefault("CROISEMENTS_ADMIN_KEY_FILE", "");
        String mount =
                Compose.list(compose.service("network-service").get("volumes")).get(0);

        assertThat(file).startsWith(mount.split(":", -1)[1] + "/");
        assertThat(Files.readString(Compose.PROJECT.resolve("network-service/Dockerfile")))
                .contains("install -d -o 10001 -g 10001 -m 700 " + mount.split(":", -1)[1] + "\n");
    }
}
