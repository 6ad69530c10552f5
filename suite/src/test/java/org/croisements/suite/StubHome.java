package org.croisements.suite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder whose four programs are stubs, built under {@code target} once per test run. */
final class StubHome {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Path HOME = TARGET.resolve("stub home");

    private StubHome() {}

    static Path build() throws IOException {
        for (Module module : Module.values()) {
            Path jar = jar(HOME, module);
            Files.createDirectories(jar.resolveSibling("."));
            write(jar);
        }
        return HOME;
    }

    /** The program itself where it was built, else its stub; the gateway wants the contracts of all services. */
    static Path realOrStub(Module module) {
        boolean built = Files.exists(jar(Compose.PROJECT, module));
        if (module == Module.GATEWAY) {
            built &= Module.services().stream()
                    .allMatch(service -> Files.exists(
                            Compose.PROJECT.resolve(service.programName()).resolve("api/openapi.yaml")));
        }
        return jar(built ? Compose.PROJECT : HOME, module);
    }

    private static Path jar(Path home, Module module) {
        return home.resolve(Path.of(module.programName(), "target", "quarkus-app", "quarkus-run.jar"));
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubProgram.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, driver());
        String entry = StubProgram.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(Files.readAllBytes(TARGET.resolve("test-classes").resolve(entry)));
        }
    }

    private static String driver() throws IOException {
        try (var libraries = Files.list(TARGET.resolve("lib"))) {
            return libraries
                    .filter(library -> library.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow()
                    .toUri()
                    .toString();
        }
    }
}
