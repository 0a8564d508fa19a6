package io.cpor.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.CporApplication;
import io.cpor.sandbox.SealFile;
import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.PassedTime;
import io.cpor.testing.People;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operator's way back in: a start of production with the administrator's password. */
@OwnApplication
@SecurityStatement(7)
@Slow
class AdministratorAccountTest {
    private static final String PASSWORD = "seven lamps burn low";

    @TempDir
    Path folder;

    private final int port = FreePort.choose();
    private final String seal = SealFile.made("seal");
    private ConfigurableApplicationContext application;

    private void start(String adminPassword) {
        stop();
        application = new SpringApplicationBuilder(CporApplication.class)
                .run(Stream.of(
                                "spring.profiles.active=production",
                                "server.port=" + port,
                                "spring.datasource.url=jdbc:h2:file:" + folder.resolve("cpor"),
                                "spring.datasource.username=sa",
                                "spring.datasource.password=",
                                "camunda.bpm.job-execution.enabled=false",
                                "cpor.inbox.enabled=false",
                                "CPOR_ADMIN_PASSWORD=" + adminPassword,
                                "CPOR_BASE_URL=https://cpor.partner.example",
                                "CPOR_EVENTS_SECRET=the-secret-that-events-of-tests-are-signed-with",
                                "CPOR_LINKS_KEY=q2Jx0Yd6m8VbT4nLwZrE1sKfHu3PcGo9aXiMhRy5vBk=",
                                "CPOR_MAIL_FROM=cpor@partner.example",
                                "CPOR_MAIL_HOST=localhost",
                                "CPOR_PROXIES=none",
                                "CPOR_SEAL_KEYSTORE=" + seal,
                                "CPOR_SEAL_PASSWORD=seal")
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    private int status(String password) {
        return Http.as("admin", password, port).get("/actuator/info").status();
    }

    @Test
    void a_start_lets_the_administrator_in_again_whatever_happened_to_the_account() {
        start(PASSWORD);
        assertThat(status(PASSWORD)).isEqualTo(200);
        IdentityService identity = application.getBean(IdentityService.class);
        People.givePassword(identity, "admin", "somebody else changed it");
        identity.createMembership("admin", "locked");
        identity.deleteMembership("admin", "camunda-admin");
        new PassedTime(application.getBean(JdbcClient.class))
                .engineLocks("admin", Instant.now().plusSeconds(86_400));

        start(PASSWORD);
        assertThat(status(PASSWORD)).isEqualTo(200);
        assertThat(status("somebody else changed it")).isEqualTo(401);

        start("eight lamps burn high");
        assertThat(status("eight lamps burn high")).isEqualTo(200);
        application.getBean(IdentityService.class).deleteUser("admin");

        start("eight lamps burn high");
        assertThat(status("eight lamps burn high")).isEqualTo(200);
    }
}
