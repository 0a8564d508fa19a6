package io.cpor.sandbox;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/** Makes the sandbox's tables, with a migration history of their own; other beans of the sandbox ask for it to come first. */
@InSandbox
@Component
class SandboxDatabase {
    SandboxDatabase(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/sandbox")
                .table("sandbox_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
