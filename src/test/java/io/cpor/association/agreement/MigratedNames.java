package io.cpor.association.agreement;

import io.cpor.process.policy.RepositoryCatalogue;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names that the migrations and the tables of this repository bring, for tests without the application. */
public final class MigratedNames {
    private final JdbcClient jdbc = JdbcClient.create(migrated());
    private final Catalogue catalogue = new RepositoryCatalogue();

    private static DataSource migrated() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    public OtherNames otherNames() {
        return new OtherNames(jdbc, catalogue, Clock.systemUTC());
    }

    public NewAssociationReader reader(Clock clock) {
        return new NewAssociationReader(catalogue, clock);
    }

    /** Names that lead to a workload that does not exist. */
    public List<String> strays() {
        List<String> codes =
                catalogue.workloads().stream().map(CataloguedWorkload::code).toList();
        return jdbc.sql("select name from other_name where kind = 'workload'").query(String.class).list().stream()
                .filter(name -> !codes.contains(name))
                .toList();
    }
}
