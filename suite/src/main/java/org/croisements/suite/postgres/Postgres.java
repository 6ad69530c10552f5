package org.croisements.suite.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.croisements.suite.process.Detached;
import org.croisements.suite.process.Folders;
import org.croisements.suite.process.LogFile;
import org.croisements.suite.process.Part;
import org.croisements.suite.process.Processes;
import org.croisements.suite.process.RunFiles;
import org.croisements.suite.process.SuiteFailure;
import org.jspecify.annotations.Nullable;

/**
 * The suite's own PostgreSQL server: kept data with every safety on, passwords for everybody, the loopback interface
 * only. It is driven by its own programs, because the usual embedding library is made for tests: no fsync, no password.
 */
public final class Postgres implements Part {

    static final String SUPERUSER = "postgres";

    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path programs;
    private final Path folder;
    private final int port;
    private final String superuserPassword;
    private final List<Tenant> tenants;
    private final LogFile log;
    private final RunFiles runFiles;
    private final Account account;
    private boolean prepared;
    private volatile @Nullable Process process;

    /**
     * Finds out how to run the server on this machine; starts nothing.
     *
     * @param shelf where the unpacked programs are kept
     * @param folder where the cluster is kept, handed over to the account that runs it
     */
    public Postgres(
            Path shelf,
            Path folder,
            int port,
            String superuserPassword,
            List<Tenant> tenants,
            LogFile log,
            RunFiles runFiles) {
        this.programs = PostgresBinaries.unpack(shelf).resolve("bin");
        this.folder = folder;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.tenants = List.copyOf(tenants);
        this.log = log;
        this.runFiles = runFiles;
        this.account = Account.choose(programs.resolve("postgres"), folder);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public LogFile log() {
        return log;
    }

    /** Whether a cluster was made here before. */
    public static boolean isMade(Path folder) {
        return Files.exists(cluster(folder).resolve("PG_VERSION"));
    }

    @Override
    public Process start() {
        log.rotate();
        try {
            if (!isMade(folder)) {
                makeCluster();
            }
            stopLeftover(folder);
            write(cluster(folder).resolve("pg_hba.conf"), accessRules());
            Process started = run(serverCommand(), log);
            process = started;
            runFiles.remember(name(), started.toHandle());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server takes connections; the first time, the roles and databases are made before it says so. */
    @Override
    public boolean isReady() {
        Databases databases = new Databases(port, superuserPassword);
        try (Connection connection = databases.connect()) {
            if (!connection.isValid(5)) {
                return false;
            }
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw SuiteFailure.because("PostgreSQL refuses the password in secrets.properties: the file does not"
                        + " belong to this data. Put the right one back.");
            }
            return false;
        }
        try {
            if (!prepared) {
                databases.prepare(tenants);
                prepared = true;
            }
            return true;
        } catch (SQLException e) {
            throw SuiteFailure.because("The roles and databases could not be made: " + e.getMessage());
        }
    }

    @Override
    public void stop() {
        // INT ends sessions and writes a checkpoint; TERM would wait for clients that may never go.
        serverOf(folder).ifPresent(server -> Processes.stop(server, "INT", PATIENCE));
        Process running = process;
        if (running != null) {
            Processes.stop(running.toHandle(), "INT", PATIENCE);
        }
        runFiles.forget(name());
    }

    /** Stops a server that an earlier launcher left on this data, and clears the mark of one that is gone. */
    public static void stopLeftover(Path folder) {
        serverOf(folder).ifPresent(server -> Processes.stop(server, "INT", PATIENCE));
        // A number that another program has by now would make PostgreSQL believe that it still runs.
        if (named(folder).isPresent() && serverOf(folder).isEmpty()) {
            try {
                Files.deleteIfExists(lockFile(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Optional<ProcessHandle> serverOf(Path folder) {
        return named(folder)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private static Optional<ProcessHandle> named(Path folder) {
        try {
            return ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(lockFile(folder)).get(0).strip()))
                    .filter(Processes::isAlive);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private void makeCluster() throws IOException {
        // Made aside and moved when whole: a start cut short leaves nothing that looks like a cluster.
        Path unfinished = folder.resolve("unfinished");
        Folders.delete(unfinished);
        Path password = folder.resolve("password");
        write(password, superuserPassword + "\n");
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        List<String> command = List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + (mac ? "C" : "C.UTF-8"),
                "--locale-provider=icu",
                "--icu-locale=fr-FR",
                "--no-instructions");
        LogFile initLog = new LogFile(log.path().resolveSibling("initdb.log"));
        try {
            if (run(command, initLog).waitFor() != 0) {
                throw SuiteFailure.because("PostgreSQL's data could not be made." + initLog.end());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, cluster(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> serverCommand() {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(), "-D", cluster(folder).toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "max_connections=80",
                "shared_buffers=32MB",
                "timezone=UTC",
                "log_timezone=UTC",
                // Details and statements hold values, which belong in no log.
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "lc_messages=C")) {
            command.add("-c");
            command.add(setting);
        }
        return List.copyOf(command);
    }

    /** Each role reaches its own database; whoever is not named here reaches nothing. */
    private String accessRules() {
        String roles = tenants.stream()
                .map(tenant -> "host %1$s %1$s 127.0.0.1/32 scram-sha-256%n".formatted(tenant.name()))
                .collect(Collectors.joining());
        return "# Written at each start by ./croisements up.\n" + roles + "host all " + SUPERUSER
                + " 127.0.0.1/32 scram-sha-256\n";
    }

    private Process run(List<String> command, LogFile output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Detached.command(account.command(command)))
                .directory(new File("/"))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.path().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.WRITE);
        account.giveTo(file);
    }

    private static Path cluster(Path folder) {
        return folder.resolve("data");
    }

    private static Path lockFile(Path folder) {
        return cluster(folder).resolve("postmaster.pid");
    }
}
