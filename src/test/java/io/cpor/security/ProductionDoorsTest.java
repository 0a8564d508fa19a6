package io.cpor.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Outside the sandbox: no demo users, no set-up page, no REST API of the engine, nothing of the sandbox. */
@OwnApplication
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.profiles.active=production",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "spring.datasource.url=jdbc:h2:mem:production;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "cpor.inbox.enabled=false",
            "CPOR_ADMIN_PASSWORD=correct-horse-battery",
            "CPOR_BASE_URL=https://cpor.partner.example",
            "CPOR_EVENTS_SECRET=an-events-secret",
            "CPOR_LINKS_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "CPOR_MAIL_FROM=cpor@partner.example",
            "CPOR_MAIL_HOST=localhost"
        })
@ContextConfiguration(initializers = FreePort.class)
class ProductionDoorsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    IdentityService identity;

    @Value("${server.port}")
    int port;

    @Test
    void there_is_the_administrator_and_nobody_else() {
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("admin");
        assertThat(identity.checkPassword("admin", "correct-horse-battery")).isTrue();
    }

    @Test
    void the_engines_rest_api_is_off_for_everybody() {
        assertThat(Http.anonymous(port).get("/engine-rest/engine").status()).isEqualTo(401);
        String basic = java.util.Base64.getEncoder().encodeToString("admin:correct-horse-battery".getBytes());
        assertThat(Http.anonymous(port)
                        .get("/engine-rest/engine", "Authorization", "Basic " + basic)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothing_of_the_sandbox_is_there() {
        assertThat(Http.anonymous(port).get("/sandbox").status()).isEqualTo(302);
        assertThat(Http.anonymous(port).get("/sandbox/mail").status()).isEqualTo(302);
        assertThat(context.getBeanDefinitionNames())
                .filteredOn(name -> {
                    Class<?> type = context.getType(name);
                    return type != null && type.getPackageName().equals("io.cpor.sandbox") && !type.isRecord();
                })
                .isEmpty();
    }

    @Test
    void the_setup_page_does_not_answer() {
        assertThat(Http.anonymous(port).get("/camunda/app/admin/default/setup/").status())
                .isNotEqualTo(200);
    }
}
