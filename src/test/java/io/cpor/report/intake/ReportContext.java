package io.cpor.report.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.OtherNames;
import io.cpor.process.policy.RepositoryCatalogue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The import of reports without the rest of the application, on any database. */
public final class ReportContext {
    private ReportContext() {}

    public static AnnotationConfigApplicationContext open(DataSource database, Path folder) {
        AnnotationConfigApplicationContext context = prepared(database, folder, Clock.systemUTC());
        context.refresh();
        return context;
    }

    /** The same before it is started, so that more can be put into it. */
    public static AnnotationConfigApplicationContext prepared(DataSource database, Path folder, Clock clock) {
        Flyway.configure()
                .dataSource(database)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("cpor.reports.directory", folder.toString())));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(database)));
        context.registerBean(
                ObjectMapper.class,
                () -> new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Catalogue.class, RepositoryCatalogue::new);
        context.register(OtherNames.class);
        context.scan("io.cpor.report.intake");
        return context;
    }
}
