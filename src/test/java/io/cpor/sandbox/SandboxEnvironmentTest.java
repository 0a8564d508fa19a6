package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.SecurityStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** What the sandbox sees to at its start. */
class SandboxEnvironmentTest {
    @TempDir
    Path folder;

    private MockEnvironment started() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("sandbox");
        environment.setProperty("cpor.sandbox.data", folder.resolve("data").toString());
        new SandboxEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void the_folder_may_be_anywhere_and_everything_is_in_it() {
        MockEnvironment environment = started();

        assertThat(environment.getProperty("cpor.sandbox.directory"))
                .isEqualTo(folder.resolve("data").toString());
        assertThat(environment.getProperty("cpor.seal.keystore"))
                .isEqualTo(folder.resolve("data/sandbox-seal.p12").toString());
        assertThat(folder.resolve("data")).isDirectoryContaining(file -> Files.isRegularFile(file));
    }

    @Test
    @SecurityStatement(55)
    void nobody_else_can_look_into_the_folder() throws IOException {
        started();

        assertThat(rights("data")).isEqualTo("rwx------");
        assertThat(rights("data/sandbox-seal.p12")).isEqualTo("rw-------");
        assertThat(rights("data/sandbox-secrets.properties")).isEqualTo("rw-------");
    }

    @Test
    @SecurityStatement(55)
    void the_database_writes_no_trace_beside_its_file() throws IOException, SQLException {
        String url = Files.readString(Path.of("src/main/resources/application-sandbox.yaml"))
                .lines()
                .filter(line -> line.contains("jdbc:h2:file:"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*url: ", "")
                .replace("${cpor.sandbox.directory}", folder.toString());

        try (Connection database = DriverManager.getConnection(url, "sa", "");
                Statement statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from nothing_of_it"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("select 1/0")).isInstanceOf(SQLException.class);
            statement.execute("create table one (number integer primary key)");
            statement.execute("set trace_level_system_out 0");
        }

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".trace.db"));
    }

    @Test
    @SecurityStatement(55)
    void a_folder_of_an_earlier_release_is_closed_at_the_next_start() throws IOException {
        started();
        Files.writeString(folder.resolve("data/cpor.mv.db"), "x");
        openToAll("data", "rwxr-xr-x");
        openToAll("data/cpor.mv.db", "rw-r--r--");
        openToAll("data/sandbox-seal.p12", "rw-rw-rw-");

        started();

        assertThat(rights("data")).isEqualTo("rwx------");
        assertThat(rights("data/cpor.mv.db")).isEqualTo("rw-------");
        assertThat(rights("data/sandbox-seal.p12")).isEqualTo("rw-------");
    }

    @Test
    @SecurityStatement(55)
    void what_is_not_the_sandboxs_keeps_its_rights() throws IOException {
        started();
        Files.writeString(folder.resolve("data/holiday.txt"), "x");
        openToAll("data", "rwxr-xr-x");
        openToAll("data/holiday.txt", "rw-r--r--");
        openToAll("data/sandbox-seal.p12", "rw-r--r--");

        started();

        assertThat(rights("data")).isEqualTo("rwxr-xr-x");
        assertThat(rights("data/holiday.txt")).isEqualTo("rw-r--r--");
        assertThat(rights("data/sandbox-seal.p12")).isEqualTo("rw-------");
    }

    private String rights(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private void openToAll(String file, String rights) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString(rights));
    }

    @Test
    void secrets_are_made_once() {
        MockEnvironment first = started();
        MockEnvironment second = started();

        for (String secret : new String[] {"cpor.events.secret", "cpor.links.key", "cpor.seal.password"}) {
            assertThat(second.getProperty(secret)).isNotBlank().isEqualTo(first.getProperty(secret));
        }
    }
}
