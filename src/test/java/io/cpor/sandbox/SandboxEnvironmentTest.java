package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** What the sandbox sees to at its first start. */
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
    void secrets_are_made_once() {
        MockEnvironment first = started();
        MockEnvironment second = started();

        for (String secret : new String[] {"cpor.events.secret", "cpor.links.key", "cpor.seal.password"}) {
            assertThat(second.getProperty(secret)).isNotBlank().isEqualTo(first.getProperty(secret));
        }
    }
}
