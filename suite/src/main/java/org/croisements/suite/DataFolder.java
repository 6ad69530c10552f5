package org.croisements.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.croisements.suite.process.LogFile;
import org.croisements.suite.process.RunFiles;
import org.croisements.suite.process.SuiteFailure;
import org.jspecify.annotations.Nullable;

/** The folder that keeps everything between two starts: the cluster, the secrets, the logs, who runs. */
final class DataFolder implements AutoCloseable {

    private static final String DEMO_LOADED = "demo-loaded";
    private static final String KEY_SHOWN = "key-shown";

    private final Path folder;
    private @Nullable FileChannel lock;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder as it is, perhaps not there yet; nothing is made. */
    static DataFolder at(Path folder) {
        return new DataFolder(folder.toAbsolutePath());
    }

    /** Makes what is missing. */
    void create() {
        try {
            Files.createDirectories(folder);
            // PostgreSQL's account may pass through, as it must where root starts it; what is inside says who may read.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            for (Path inner : Set.of(logs(), run(), postgres(), marks())) {
                if (!Files.isDirectory(inner)) {
                    Files.createDirectory(inner, ownerOnly("rwx------"));
                }
            }
        } catch (IOException e) {
            throw SuiteFailure.because("The data folder " + folder + " cannot be written (" + e.getMessage()
                    + "); name another with --data, or run as its owner.");
        }
    }

    /** Takes the folder for this process; false when another launcher has it. The system lets go at any end. */
    boolean lock() {
        try {
            FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = channel.tryLock();
            if (taken == null) {
                channel.close();
                return false;
            }
            lock = channel;
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw SuiteFailure.because("The data folder " + folder + " cannot be locked (" + e.getMessage() + ").");
        }
    }

    /** Whether a launcher runs on this folder. */
    boolean isLocked() {
        if (!Files.exists(lockFile())) {
            return false;
        }
        boolean mine = lock();
        if (mine) {
            close();
        }
        return !mine;
    }

    @Override
    public void close() {
        FileChannel channel = lock;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The refusal for a folder that another launcher uses. */
    SuiteFailure runsAlready() {
        String process = runFiles()
                .find("launcher")
                .map(launcher -> " (process " + launcher.pid() + ")")
                .orElse("");
        return SuiteFailure.because("Croisements already runs on " + folder + process
                + "; stop it with Ctrl-C in its terminal or with ./croisements down.");
    }

    RunFiles runFiles() {
        return new RunFiles(run());
    }

    LogFile log(String name) {
        return new LogFile(logs().resolve(name + ".log"));
    }

    Path path() {
        return folder;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** Where letters go, for people to look at, unless there is a mail server. */
    Path mailbox() {
        return folder.resolve("mailbox");
    }

    Path postgres() {
        return folder.resolve("postgresql");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** Where network-service keeps the first administrator's key. */
    Path adminKeyFile() {
        return folder.resolve("admin-key");
    }

    Optional<String> adminKey() {
        try {
            return Files.exists(adminKeyFile())
                    ? Optional.of(Files.readString(adminKeyFile()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw SuiteFailure.because(adminKeyFile() + " cannot be read: " + e.getMessage() + ".");
        }
    }

    boolean keyWasShown() {
        return Files.exists(marks().resolve(KEY_SHOWN));
    }

    void markKeyShown() {
        mark(KEY_SHOWN);
    }

    boolean demoWasLoaded() {
        return Files.exists(marks().resolve(DEMO_LOADED));
    }

    void markDemoLoaded() {
        mark(DEMO_LOADED);
    }

    static FileAttribute<Set<PosixFilePermission>> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private void mark(String name) {
        try {
            Files.write(marks().resolve(name), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path run() {
        return folder.resolve("run");
    }

    private Path marks() {
        return folder.resolve("marks");
    }

    private Path lockFile() {
        return run().resolve("lock");
    }
}
