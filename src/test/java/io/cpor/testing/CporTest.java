package io.cpor.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its sandbox, on a free port and a database in memory. Time passes only when the test says so:
 * jobs, the inbox and Microsoft stand still until they are run. All tests of one JVM share one application; two JVMs run
 * beside each other, each with folders of its own below {@code target}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.profiles.active=sandbox",
            "spring.datasource.url=jdbc:h2:mem:cpor;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000",
            "camunda.bpm.job-execution.enabled=false",
            "cpor.inbox.enabled=false",
            "cpor.findings.enabled=false",
            "cpor.sandbox.ticking=false",
            "cpor.sandbox.data=target/fork${test.fork:1}/sandbox",
            "cpor.upload.directory=${user.dir}/target/fork${test.fork:1}/uploads",
            "spring.servlet.multipart.location=${user.dir}/target/fork${test.fork:1}/uploads",
            "logging.level.org.camunda.bpm.engine.context=off",
            "logging.level.org.camunda.bpm.engine.rest.exception=off"
        })
@ContextConfiguration(initializers = FreePort.class)
public @interface CporTest {}
