package io.cpor.faults;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The engine's starter with its web applications and its API, and nothing of ours: what others are compared with. */
@EnableAutoConfiguration
final class BareStarter {
    private BareStarter() {}

    /** @param arguments where it listens, and where it keeps its data */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(BareStarter.class);
        // our own settings are on the class path too
        System.setProperty("spring.config.name", "bare-starter");
        System.setProperty("server.port", arguments[0]);
        System.setProperty("spring.datasource.url", "jdbc:h2:file:" + arguments[1] + ";DB_CLOSE_ON_EXIT=FALSE");
        System.setProperty("spring.flyway.enabled", "false");
        System.setProperty("camunda.bpm.auto-deployment-enabled", "false");
        System.setProperty("camunda.bpm.admin-user.id", "admin");
        System.setProperty("camunda.bpm.admin-user.password", "admin");
        application.run();
    }
}
