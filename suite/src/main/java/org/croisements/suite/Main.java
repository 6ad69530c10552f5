package org.croisements.suite;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.croisements.suite.demo.DemoData;
import org.croisements.suite.postgres.Postgres;
import org.croisements.suite.process.Console;
import org.croisements.suite.process.Folders;
import org.croisements.suite.process.Pause;
import org.croisements.suite.process.Processes;
import org.croisements.suite.process.RunFiles;
import org.croisements.suite.process.SuiteFailure;

/** The launcher: {@code ./croisements} builds what is needed and hands its arguments to this. */
public final class Main {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Main() {}

    public static void main(String[] args) {
        Console console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        try {
            run(List.of(args), console);
        } catch (SuiteFailure failure) {
            console.complain(failure.sentence());
            System.exit(failure.exitCode());
        }
    }

    private static void run(List<String> arguments, Console console) {
        Path home = home();
        Options options = Options.parse(arguments, home, Path.of("").toAbsolutePath());
        switch (options.command()) {
            case UP -> throw new Up(home, options, console, demo()).run();
            case CACHE -> cache(home, options, console);
            case CHECK -> new Up(home, options, console, demo()).check();
            case KEY -> key(options, console);
            case DOWN -> down(options, console);
        }
    }

    /** The one place that says where the demonstration data come from. */
    private static DemoLoader demo() {
        return DemoData::load;
    }

    private static void cache(Path home, Options options, Console console) {
        new Up(home, options, console, demo()).makeCaches();
        Folders.delete(options.data());
    }

    private static void key(Options options, Console console) {
        DataFolder data = DataFolder.at(options.data());
        console.say(data.adminKey()
                .orElseThrow(() -> SuiteFailure.because(
                        "There is no key in " + data.path() + " yet; the first ./croisements up makes one.")));
    }

    private static void down(Options options, Console console) {
        DataFolder data = DataFolder.at(options.data());
        RunFiles runFiles = data.runFiles();
        if (data.isLocked()) {
            runFiles.find("launcher").ifPresent(launcher -> Processes.signal(launcher.pid(), "TERM"));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (data.isLocked()) {
                if (System.nanoTime() > end) {
                    throw SuiteFailure.because(
                            "Croisements on " + data.path() + " does not stop; see " + data.logs() + ".");
                }
                Pause.millis(100);
            }
            console.say("Stopped.");
        } else {
            runFiles.stopLeftovers(Up.processes(), console);
            Postgres.stopLeftover(data.postgres());
            console.say("Nothing runs on " + data.path() + ".");
        }
    }

    /** The project's folder: the jar lies in {@code suite/target} of it. */
    private static Path home() {
        String given = System.getProperty("croisements.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        String jar = System.getProperty("java.class.path");
        return Path.of(jar).toAbsolutePath().normalize().resolve("../../..").normalize();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
