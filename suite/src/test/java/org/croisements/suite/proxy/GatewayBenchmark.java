package org.croisements.suite.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.croisements.suite.proxy.Proxies.Proxy;
import org.croisements.suite.proxy.Wrk.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the gateway costs beside nginx, HAProxy and Spring Cloud Gateway: the same machine, the same run, one core each,
 * the same server behind on the other core. Rounds of all take turns, so that a busy moment meets everybody.
 */
class GatewayBenchmark {

    private static final int ROUNDS = Integer.getInteger("croisements.rounds", 5);
    private static final int SECONDS = 2;
    private static final int MOST_WARM_UP_ROUNDS = 60;

    private final StringBuilder report = new StringBuilder();

    @Test
    void besideOtherProxies(@TempDir Path folder) throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is only one core");
        Optional<Path> nginx = Tools.find("nginx", "nginx", "nginx-common");
        Optional<Path> wrk = Tools.find("wrk", "wrk", "libluajit-5.1-2", "libluajit-5.1-common");
        Optional<Path> haproxy =
                Tools.find("haproxy", "haproxy", "liblua5.3-0", "libopentracing-c-wrapper0", "libopentracing1");
        assumeTrue(nginx.isPresent(), "nginx is not installed and can't be fetched");
        assumeTrue(wrk.isPresent(), "wrk is not installed and can't be fetched");
        Wrk load = new Wrk(wrk.get(), Proxies.OTHER_CORE);
        List<String> key = List.of(Proxies.KEY);
        try (Proxies proxies = new Proxies(folder, nginx.get())) {
            List<Proxy> all = new ArrayList<>();
            all.add(proxies.nginx(nginx.get(), false));
            all.add(proxies.gateway());
            if (haproxy.isPresent()) {
                all.add(proxies.haproxy(haproxy.get()));
            }
            proxies.springCloudGateway().ifPresent(all::add);
            for (Proxy proxy : all) {
                warmUp(load, proxy, key);
                proxy.pin();
            }
            Map<String, Double> many = table("32 callers", load, proxies.direct(), all, 32, key);
            Map<String, Double> one = table("One caller", load, proxies.direct(), all, 1, key);

            Proxy ours = all.get(1);
            List<Proxy> caches = List.of(
                    proxies.nginx(nginx.get(), true),
                    new Proxy("our gateway, its cache", ours.address(), ours.process()));
            for (Proxy cache : caches) {
                warmUp(load, cache, List.of());
            }
            Map<String, Double> hits = table("32 callers, answered from caches", load, null, caches, 32, List.of());

            remark("requests a second, of nginx with its access log", many, "our gateway", "nginx");
            if (all.stream().anyMatch(proxy -> proxy.name().startsWith("Spring"))) {
                remark("requests a second, of Spring Cloud Gateway", many, "our gateway", "Spring Cloud Gateway");
            }
            remark("hits a second, of nginx's proxy cache", hits, "our gateway, its cache", "nginx, its cache");
            report.append("\nMedian added for one caller: %s ms.\n"
                    .formatted(Tools.number(
                            one.getOrDefault("our gateway ms", 0.0) - one.getOrDefault("direct ms", 0.0), 3)));
        }
        System.out.println(report);
        Files.createDirectories(Path.of("target", "benchmarks"));
        Files.writeString(Path.of("target", "benchmarks", "gateway.md"), report);
        assertThat(report).isNotEmpty();
    }

    /** Asks until eight rounds on end are no faster than the best before: compilers need their time. */
    private static void warmUp(Wrk load, Proxy proxy, List<String> headers) throws IOException, InterruptedException {
        double best = 0;
        for (int round = 0, flat = 0; round < MOST_WARM_UP_ROUNDS && flat < 8; round++) {
            double rate = load.run(proxy.address(), 32, SECONDS, headers).rate();
            flat = rate > best * 1.02 ? 0 : flat + 1;
            best = Math.max(best, rate);
        }
    }

    /** Measures in turns; the medians by name, those of the time by name and {@code ms}. */
    private Map<String, Double> table(
            String what,
            Wrk load,
            @org.jspecify.annotations.Nullable URI direct,
            List<Proxy> proxies,
            int callers,
            List<String> headers)
            throws IOException, InterruptedException {
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        Map<String, Double> cost = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            if (direct != null) {
                rounds.computeIfAbsent("direct", name -> new ArrayList<>())
                        .add(load.run(direct, callers, SECONDS, headers));
            }
            for (Proxy proxy : proxies) {
                Duration before = cpu(proxy);
                Round round = load.run(proxy.address(), callers, SECONDS, headers);
                cost.merge(
                        proxy.name(),
                        cpu(proxy).minus(before).toNanos() / 1_000.0 / (round.rate() * SECONDS) / ROUNDS,
                        Double::sum);
                rounds.computeIfAbsent(proxy.name(), name -> new ArrayList<>()).add(round);
            }
        }
        report.append("\n| %s | requests a second | median | 99 %% under | processor time of the proxy |\n"
                        .formatted(what))
                .append("| --- | --- | --- | --- | --- |\n");
        Map<String, Double> medians = new LinkedHashMap<>();
        rounds.forEach((name, measured) -> {
            medians.put(name, median(measured.stream().map(Round::rate).toList()));
            medians.put(
                    name + " ms", median(measured.stream().map(Round::median).toList()));
            report.append("| %s | %s | %s ms | %s ms | %s |\n"
                    .formatted(
                            name,
                            Tools.number(medians.getOrDefault(name, 0.0), 0),
                            Tools.number(medians.getOrDefault(name + " ms", 0.0), 3),
                            Tools.number(
                                    median(measured.stream().map(Round::p99).toList()), 2),
                            cost.containsKey(name) ? Tools.number(cost.getOrDefault(name, 0.0), 1) + " µs" : "-"));
        });
        return medians;
    }

    private void remark(String what, Map<String, Double> medians, String one, String other) {
        report.append("\nOurs makes %s times the %s.\n"
                .formatted(Tools.number(medians.getOrDefault(one, 0.0) / medians.getOrDefault(other, 1.0), 2), what));
    }

    private static Duration cpu(Proxy proxy) {
        return proxy.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
