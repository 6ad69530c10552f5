package org.croisements.suite;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.croisements.suite.postgres.Postgres;
import org.croisements.suite.process.Child;
import org.croisements.suite.process.Console;
import org.croisements.suite.process.Program;
import org.croisements.suite.process.SuiteFailure;
import org.croisements.suite.process.Supervisor;
import org.jspecify.annotations.Nullable;

/**
 * {@code up}: starts the suite, says where it is, and keeps it running until it is told to stop; {@code cache}: starts
 * it to make start-up caches.
 */
final class Up {

    /** Longer than the services' own grace for the requests in hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A program that leaves a cache works on it for ten seconds or more after its end. */
    private static final Duration PATIENCE_WITH_CACHES = Duration.ofMinutes(5);

    private final Path home;
    private final Options options;
    private final Console console;
    private final DemoLoader demo;
    private final DataFolder data;
    private final Ports ports;
    private final Supervisor supervisor;

    Up(Path home, Options options, Console console, DemoLoader demo) {
        this.home = home;
        this.options = options;
        this.console = console;
        this.demo = demo;
        this.data = DataFolder.at(options.data());
        this.ports = new Ports(options.port());
        this.supervisor = new Supervisor(console);
    }

    /** Runs until something goes wrong for good; a signal ends the program from another thread. */
    SuiteFailure run() {
        long begin = System.nanoTime();
        return whileItRuns(suite -> {
            welcome(suite, Duration.ofNanos(System.nanoTime() - begin));
            return supervisor.waitForFailure();
        });
    }

    /** Makes the start-up caches of all programs: starts them, asks what is usually asked first, and stops them. */
    void makeCaches() {
        Suite made = whileItRuns(suite -> {
            FirstRequests.send(suite.address());
            console.say("Stopping, which makes the caches and takes a while");
            supervisor.stop();
            return suite;
        });
        made.keepCaches();
        console.say("The start-up caches are made.");
    }

    private <T> T whileItRuns(Function<Suite, T> then) {
        data.create();
        if (!data.lock()) {
            throw data.runsAlready();
        }
        data.runFiles().remember("launcher", ProcessHandle.current());
        console.say("Croisements starts, its data in " + data.path());
        stopLeftovers();
        ports.checkFree(options.host());
        Suite.checkBuilt(home);
        Secrets secrets = Secrets.keep(data.secrets(), Postgres.isMade(data.postgres()));
        Suite suite = new Suite(home, options, data, secrets, new StartCaches(home, options.caches()));
        tellOfCaches(suite);

        Thread stopper = new Thread(this::stopOnSignal, "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            supervisor.start(List.of(List.of(postgres(suite, secrets))));
            supervisor.start(children(suite));
            return then.apply(suite);
        } finally {
            supervisor.stop();
            data.close();
        }
    }

    /** Whether {@code run} would start; answers by its failure. */
    void check() {
        if (data.isLocked()) {
            throw data.runsAlready();
        }
    }

    /** The names of the processes, in the order to stop them in. */
    static List<String> processes() {
        List<String> names = new ArrayList<>();
        for (Module module : Module.values()) {
            names.add(module.programName());
        }
        names.add("postgresql");
        return names;
    }

    private void tellOfCaches(Suite suite) {
        if (suite.startsFromCaches()) {
            console.say("  Starting from the start-up caches");
        } else if (suite.hasOutdatedCaches()) {
            console.say("  The start-up caches do not fit this Java or this build; ./croisements cache makes new ones");
        }
    }

    private void stopLeftovers() {
        data.runFiles().stopLeftovers(processes(), console);
        Postgres.stopLeftover(data.postgres());
    }

    private Postgres postgres(Suite suite, Secrets secrets) {
        Path shelf = home.resolve(Path.of(".data", "binaries"));
        if (!Files.isDirectory(shelf)) {
            console.say("  Unpacking PostgreSQL (once)");
        }
        return new Postgres(
                shelf,
                data.postgres(),
                ports.database(),
                secrets.superuserPassword(),
                suite.tenants(),
                data.log("postgresql"),
                data.runFiles());
    }

    /** The services, and the gateway as the stage that stops before them. */
    private List<List<Child>> children(Suite suite) {
        return List.of(suite.services().stream().map(this::child).toList(), List.of(child(suite.gateway())));
    }

    private Child child(Program program) {
        Duration patience = options.caches() == StartCaches.Use.MAKE ? PATIENCE_WITH_CACHES : PATIENCE;
        return new Child(program, patience, data.log(program.name()), data.runFiles());
    }

    private void welcome(Suite suite, Duration taken) {
        URI address = suite.address();
        Optional<String> key = data.adminKey();
        Duration loading = null;
        if (key.isPresent() && !options.empty() && !data.demoWasLoaded()) {
            loading = loadDemo(address, key.get());
        }
        console.say(ready(address, taken, loading));
        if (key.isPresent() && !data.keyWasShown()) {
            console.say("The administrator's API key, shown this once and kept in " + data.adminKeyFile() + ":\n  "
                    + key.get());
            data.markKeyShown();
        }
        console.say("Logs are in " + data.logs() + ". Ctrl-C stops everything.");
    }

    static String ready(URI address, Duration taken, @Nullable Duration loading) {
        String loaded = loading == null ? "" : ", demonstration data loaded in " + Console.seconds(loading);
        return "Ready in " + Console.seconds(taken) + loaded + ": " + address + " (try " + address + "/docs)";
    }

    /** How long it took; null when it failed. */
    private @Nullable Duration loadDemo(URI address, String key) {
        long begin = System.nanoTime();
        try {
            demo.load(address, key, line -> console.say("  " + line));
            data.markDemoLoaded();
            return Duration.ofNanos(System.nanoTime() - begin);
        } catch (RuntimeException e) {
            console.complain(
                    "The demonstration data could not be loaded whole, the next start tries again: " + e.getMessage());
            return null;
        }
    }

    private void stopOnSignal() {
        if (supervisor.isStopping()) {
            return;
        }
        console.say("Stopping");
        long begin = System.nanoTime();
        supervisor.stop();
        data.runFiles().forget("launcher");
        console.say("Stopped in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begin)));
        // Being told to stop is no failure, and the exit code of a signal would say that it is.
        Runtime.getRuntime().halt(0);
    }
}
