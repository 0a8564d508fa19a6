package io.cpor.association.agreement;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names that the migrations bring, for tests without the application. */
public final class MigratedNames {
    private final JdbcClient jdbc = JdbcClient.create(migrated());

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
        return new OtherNames(jdbc);
    }

    public NewAssociationReader reader(Clock clock) {
        return new NewAssociationReader(new Workloads(jdbc), clock);
    }

    /** Names that lead to a workload that does not exist. */
    public long strays() {
        return jdbc.sql("select count(*) from other_name where kind = 'workload'"
                        + " and name not in (select name from workload)")
                .query(Long.class)
                .single();
    }
}
