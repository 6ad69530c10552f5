package org.croisements.suite.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.croisements.suite.process.SuiteFailure;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root starts it another way: in a user namespace where that is
 * allowed (the files stay root's own), else as an unprivileged account that is given the data.
 *
 * @param prefix what to put before a command, nothing for an ordinary user
 * @param uid the owner that the data must have
 * @param gid the group that the data must have
 */
record Account(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;

    /** Finds a way that works, by trying each; {@code data} is handed over to the account found. */
    static Account choose(Path program, Path data) {
        int uid = idOf("-u");
        int gid = idOf("-g");
        // PostgreSQL wants a user with a name, which a container's may lack; nobody has one.
        List<Account> ways = uid == ROOT
                ? waysOfRoot(gid)
                : List.of(new Account(List.of(), uid, gid), new Account(List.of("unshare", "-U"), uid, gid));
        for (Account account : ways) {
            try {
                account.own(data);
                if (account.canRun(program, data)) {
                    return account;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw SuiteFailure.because("PostgreSQL runs neither as root nor as a user without a name, and neither unshare,"
                + " setpriv nor su gives it another account here; run ./croisements as an ordinary user.");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return List.copyOf(whole);
    }

    /** Gives the folder and all in it to this account, if it belongs to another one. */
    void own(Path folder) throws IOException {
        if (ownerOf(folder, "unix:uid") == uid && ownerOf(folder, "unix:gid") == gid) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                giveTo(file);
            }
        }
        // Last, since its owner says whether all of this is done.
        giveTo(folder);
    }

    /** Gives one file to this account. */
    void giveTo(Path file) throws IOException {
        if (ownerOf(file, "unix:uid") != uid) {
            Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
        if (ownerOf(file, "unix:gid") != gid) {
            Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Account> waysOfRoot(int groupOfRoot) {
        List<Account> ways = new ArrayList<>();
        ways.add(new Account(List.of("unshare", "-U"), ROOT, groupOfRoot));
        int uid = idOf("-u", "nobody");
        int gid = idOf("-g", "nobody");
        List<String> setpriv = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        ways.add(new Account(setpriv, uid, gid));
        // Where a folder above the data is closed to others (/root is), the one right to pass it.
        List<String> passing = new ArrayList<>(setpriv);
        passing.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        ways.add(new Account(List.copyOf(passing), uid, gid));
        ways.add(new Account(List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", "nobody"), uid, gid));
        return ways;
    }

    private boolean canRun(Path program, Path data) {
        List<String> probe = command(List.of(
                "/bin/sh",
                "-c",
                "[ \"$(id -u)\" != 0 ] && id -un && [ -w \"$1\" ] && \"$2\" --version",
                "probe",
                data.toString(),
                program.toString()));
        try {
            Process process = new ProcessBuilder(probe)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int ownerOf(Path file, String attribute) throws IOException {
        return (Integer) Objects.requireNonNull(Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS));
    }

    private static int idOf(String... arguments) {
        List<String> command = new ArrayList<>(List.of("id"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return Integer.parseInt(answer.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
