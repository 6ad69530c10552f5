package org.croisements.suite.proxy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Spring Cloud Gateway, fetched and compiled when it is compared with; no module depends on it. */
final class SpringCloudGateway {

    private static final String POM = """
        <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
        <groupId>compared</groupId><artifactId>spring-cloud-gateway</artifactId><version>1</version>
        <dependencyManagement><dependencies>
        <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId>
        <version>4.0.3</version><type>pom</type><scope>import</scope></dependency>
        <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-dependencies</artifactId>
        <version>2025.1.1</version><type>pom</type><scope>import</scope></dependency>
        </dependencies></dependencyManagement>
        <dependencies>
        <dependency><groupId>org.springframework.cloud</groupId>
        <artifactId>spring-cloud-starter-gateway-server-webflux</artifactId></dependency>
        <dependency><groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-starter-actuator</artifactId></dependency>
        <dependency><groupId>io.micrometer</groupId>
        <artifactId>micrometer-registry-prometheus</artifactId></dependency>
        </dependencies></project>
        """;

    private static final String CODE = """
        package compared;

        import org.springframework.boot.SpringApplication;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        import org.springframework.cloud.gateway.route.RouteLocator;
        import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
        import org.springframework.context.annotation.Bean;

        @SpringBootApplication
        public class Compared {
            public static void main(String[] args) {
                SpringApplication.run(Compared.class, args);
            }

            @Bean
            RouteLocator routes(RouteLocatorBuilder builder) {
                return builder.routes()
                        .route("all", route -> route.path("/**")
                                .filters(filters -> filters
                                        .setRequestHeader("Authorization", "Bearer eyJh.eyJp.c2ln")
                                        .addRequestHeader("X-Request-Id", "1"))
                                .uri("%s"))
                        .build();
            }
        }
        """;

    private SpringCloudGateway() {}

    /** The command that starts it; empty where it can't be fetched. */
    static Optional<List<String>> command(Path folder, String java, int port, URI behind)
            throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("spring"));
        Files.writeString(home.resolve("pom.xml"), POM);
        Path code = home.resolve("Compared.java");
        Files.writeString(code, CODE.formatted("http://127.0.0.1:" + behind.getPort()));
        Path classPath = home.resolve("class-path");
        boolean fetched = Tools.run(
                home, List.of("mvn", "-B", "-q", "dependency:build-classpath", "-Dmdep.outputFile=" + classPath));
        if (!fetched) {
            return Optional.empty();
        }
        String libraries = Files.readString(classPath).strip();
        String compiler = Path.of(java).resolveSibling("javac").toString();
        if (!Tools.run(
                home, List.of(compiler, "-parameters", "-cp", libraries, "-d", home.toString(), code.toString()))) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                java,
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                Proxies.ONE_PROCESSOR,
                "-Dreactor.netty.http.server.accessLogEnabled=true",
                "-Dserver.port=" + port,
                "-Dserver.address=127.0.0.1",
                "-Dspring.cloud.gateway.server.webflux.metrics.enabled=true",
                "-Dmanagement.endpoints.web.exposure.include=prometheus",
                "-cp",
                home + ":" + libraries,
                "compared.Compared"));
    }
}
