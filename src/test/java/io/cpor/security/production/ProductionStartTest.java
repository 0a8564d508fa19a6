package io.cpor.security.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.CporApplication;
import io.cpor.sandbox.SealFile;
import io.cpor.testing.FreePort;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application started in production with bad settings, as a process of its own. */
@SecurityStatement(3)
@Slow
class ProductionStartTest {
    @TempDir
    Path folder;

    private String started(Map<String, String> settings) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        CporApplication.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        java.environment().keySet().removeIf(name -> name.startsWith("CPOR_") || name.startsWith("SPRING_"));
        java.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        java.environment().put("SPRING_PROFILES_ACTIVE", "production");
        java.environment().putAll(settings);
        Process process = java.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isNotZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static void isShortAndWithoutStackTrace(String output) {
        assertThat(output).contains("APPLICATION FAILED TO START");
        assertThat(output).doesNotContain("\tat ", "Exception", "Could not resolve placeholder");
        assertThat(output.lines()).hasSizeLessThan(50);
    }

    @Test
    void nothing_set_is_answered_with_all_that_is_to_be_set() throws Exception {
        String output = started(Map.of());

        isShortAndWithoutStackTrace(output);
        assertThat(output)
                .contains(
                        "CPOR_DATABASE_URL",
                        "CPOR_DATABASE_PASSWORD",
                        "CPOR_BASE_URL",
                        "CPOR_ADMIN_PASSWORD",
                        "CPOR_EVENTS_SECRET",
                        "CPOR_LINKS_KEY",
                        "CPOR_SEAL_KEYSTORE",
                        "CPOR_SEAL_PASSWORD",
                        "CPOR_MAIL_HOST",
                        "CPOR_MAIL_FROM",
                        "CPOR_PROXIES");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_in_a_few_lines() throws Exception {
        String output = started(Map.ofEntries(
                Map.entry("SERVER_PORT", "0"),
                Map.entry("CPOR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + FreePort.choose() + "/cpor"),
                Map.entry("CPOR_DATABASE_PASSWORD", "canary-of-the-database"),
                Map.entry("CPOR_BASE_URL", "https://cpor.partner.example"),
                Map.entry("CPOR_ADMIN_PASSWORD", "seven lamps burn low"),
                Map.entry("CPOR_EVENTS_SECRET", "the-secret-that-events-of-tests-are-signed-with"),
                Map.entry("CPOR_LINKS_KEY", "q2Jx0Yd6m8VbT4nLwZrE1sKfHu3PcGo9aXiMhRy5vBk="),
                Map.entry("CPOR_SEAL_KEYSTORE", SealFile.made("seal")),
                Map.entry("CPOR_SEAL_PASSWORD", "seal"),
                Map.entry("CPOR_MAIL_HOST", "localhost"),
                Map.entry("CPOR_MAIL_FROM", "cpor@partner.example"),
                Map.entry("CPOR_PROXIES", "none")));

        assertThat(output).contains("APPLICATION FAILED TO START", "CPOR_DATABASE_URL", "cannot be reached");
        assertThat(output).doesNotContain("\tat ", "canary");
        assertThat(output.lines()).hasSizeLessThan(55);
    }

    @Test
    void weak_settings_are_all_named_and_no_secret_is_shown() throws Exception {
        String output = started(Map.of(
                "CPOR_DATABASE_URL", "jdbc:h2:mem:x",
                "CPOR_DATABASE_PASSWORD", "canary-of-the-database",
                "CPOR_ADMIN_PASSWORD", "canary-pw",
                "CPOR_BASE_URL", "http://cpor.partner.example",
                "CPOR_EVENTS_SECRET", "canary-secret",
                "CPOR_LINKS_KEY", "canary-key",
                "CPOR_PROXIES", ".*",
                "CPOR_MAIL_PASSWORD", "canary-of-mail",
                "CPOR_MAIL_USER", "cpor",
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "false"));

        isShortAndWithoutStackTrace(output);
        assertThat(output)
                .contains(
                        "CPOR_ADMIN_PASSWORD",
                        "CPOR_BASE_URL",
                        "CPOR_EVENTS_SECRET",
                        "CPOR_LINKS_KEY",
                        "CPOR_PROXIES",
                        "mail.smtp.starttls.required",
                        "CPOR_MAIL_HOST");
        assertThat(output).doesNotContain("canary", "CPOR_DATABASE_URL");
    }
}
