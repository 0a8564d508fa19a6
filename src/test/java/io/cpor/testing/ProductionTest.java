package io.cpor.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The application as in production, behind a proxy on this machine, on a free port and a database in memory. Jobs and the
 * inbox stand still.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
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
            "CPOR_ADMIN_PASSWORD=" + ProductionTest.ADMIN_PASSWORD,
            "CPOR_BASE_URL=https://cpor.partner.example",
            "CPOR_EVENTS_SECRET=the-secret-that-events-of-tests-are-signed-with",
            "CPOR_LINKS_KEY=q2Jx0Yd6m8VbT4nLwZrE1sKfHu3PcGo9aXiMhRy5vBk=",
            "CPOR_MAIL_FROM=cpor@partner.example",
            "CPOR_MAIL_HOST=localhost",
            "CPOR_SEAL_PASSWORD=seal",
            "CPOR_PROXIES=127\\.0\\.0\\.1"
        })
@ContextConfiguration(initializers = {FreePort.class, SealForProduction.class})
public @interface ProductionTest {
    String ADMIN_PASSWORD = "correct-horse-battery";
}
