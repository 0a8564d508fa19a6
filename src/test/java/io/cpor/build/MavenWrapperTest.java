package io.cpor.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Slow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mvnw} on a machine that has a JDK and nothing else, with Maven's archive played by a file. */
@DisabledOnOs(OS.WINDOWS)
@Slow
class MavenWrapperTest {
    @TempDir
    Path folder;

    private Path path;
    private Path userHome;

    @BeforeEach
    void onlyWhatEveryShellHas() throws IOException {
        path = Files.createDirectory(folder.resolve("path"));
        userHome = folder.resolve("m2");
        for (String command : List.of("dirname", "sed", "head")) {
            Path real = Stream.of("/usr/bin", "/bin")
                    .map(place -> Path.of(place, command))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(path.resolve(command), real);
        }
    }

    @Test
    void without_maven_the_pinned_one_is_fetched_once_and_run() throws Exception {
        Path zip = distribution("apache-maven-x/bin/mvn", "#!/bin/sh\necho fetched maven \"$@\"\n");

        Run first = mvnw(zip, sha512(zip));
        assertThat(first.output()).contains("fetched maven -q verify");
        assertThat(first.exit()).isZero();

        String hash = sha512(zip);
        Files.delete(zip);
        Run second = mvnw(zip, hash);
        assertThat(second.output()).isEqualTo("fetched maven -q verify");
    }

    @Test
    void a_distribution_with_a_wrong_hash_is_refused_and_nothing_of_it_is_kept() throws Exception {
        Path zip = distribution("apache-maven-x/bin/mvn", "#!/bin/sh\necho evil\n");

        Run run = mvnw(zip, "0".repeat(128));

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("is not the pinned one").doesNotContain("evil");
        assertKeptNothing();
    }

    @Test
    void the_pinned_hash_is_used_when_none_is_given() throws Exception {
        Path zip = distribution("apache-maven-x/bin/mvn", "#!/bin/sh\necho evil\n");

        Run run = mvnw(zip, null);

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("expected SHA-512 ed41650d4248");
    }

    @Test
    void an_archive_that_would_write_outside_its_folder_is_refused() throws Exception {
        Path zip = distribution("apache-maven-x/../../../evil", "evil");

        Run run = mvnw(zip, sha512(zip));

        assertThat(run.exit()).isNotZero();
        assertKeptNothing();
    }

    @Test
    void an_address_that_gives_nothing_is_told() throws Exception {
        Run run = mvnw(folder.resolve("nowhere.zip"), null);

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("Maven could not be fetched");
    }

    @Test
    void an_installed_maven_that_is_new_enough_is_used() throws Exception {
        installed("3.8.6");

        assertThat(mvnw(folder.resolve("nowhere.zip"), null).output()).isEqualTo("installed maven -q verify");
    }

    @Test
    void an_installed_maven_that_is_too_old_is_not() throws Exception {
        installed("3.8.5");
        Path zip = distribution("apache-maven-x/bin/mvn", "#!/bin/sh\necho fetched maven \"$@\"\n");

        assertThat(mvnw(zip, sha512(zip)).output()).contains("fetched maven -q verify");
    }

    private void assertKeptNothing() throws IOException {
        try (Stream<Path> kept = Files.walk(userHome)) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    private void installed(String version) throws IOException {
        Path mvn = path.resolve("mvn");
        Files.writeString(
                mvn,
                "#!/bin/sh\n[ \"$1\" = --version ] && echo 'Apache Maven " + version
                        + "' || echo installed maven \"$@\"\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path distribution(String entry, String content) throws IOException {
        Path zip = folder.resolve("maven.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("apache-maven-x/"));
            entries.putNextEntry(new ZipEntry(entry));
            entries.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private static String sha512(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }

    private record Run(int exit, String output) {}

    private Run mvnw(Path zip, String sha512) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", Path.of("mvnw").toAbsolutePath().toString(), "-q", "verify")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", path.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("MAVEN_USER_HOME", userHome.toString());
        environment.put("MVNW_DISTRIBUTION_URL", zip.toUri().toString());
        if (sha512 != null) {
            environment.put("MVNW_DISTRIBUTION_SHA512", sha512);
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
