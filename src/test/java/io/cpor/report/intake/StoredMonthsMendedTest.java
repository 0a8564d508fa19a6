package io.cpor.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Slow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months that no report can tell of, and amounts in faults, were stored once; the database gets rid of them. */
@Slow
class StoredMonthsMendedTest {
    @Test
    void in_h2() {
        mends(JdbcConnectionPool.create("jdbc:h2:mem:mended;DB_CLOSE_DELAY=-1", "sa", ""));
    }

    @Test
    void in_postgresql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            mends(postgres.getPostgresDatabase());
        }
    }

    private static FluentConfiguration flyway(DataSource database) {
        return Flyway.configure().dataSource(database).baselineOnMigrate(true).baselineVersion("0");
    }

    private static void mends(DataSource database) {
        flyway(database).target("43").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "insert into report_import (id, state, file_name, file_size, uploaded_by, uploaded_at)"
                                + " values ('1', 'applied', 'a.csv', 1, 'agent', timestamp with time zone '2026-05-01 00:00:00+00')")
                .update();
        for (LocalDate month : List.of(
                LocalDate.of(-999_999, 1, 1),
                LocalDate.of(1, 1, 1),
                LocalDate.of(2009, 12, 1),
                LocalDate.of(2010, 1, 1))) {
            jdbc.sql("insert into report_month (kind, location_id, in_month, import_id, declared_by, declared_at)"
                            + " values ('usage', '1234567', :month, '1', 'agent',"
                            + " timestamp with time zone '2026-05-01 00:00:00+00')")
                    .param("month", month)
                    .update();
        }
        for (String words : List.of(
                "Date: \"soon\" is no month. earningAmountUSD: \"1234.56 net\" is no number.",
                "withheldTax: \"1234.56 net\" is no number.",
                "Date: \"soon\" is no month.")) {
            jdbc.sql("insert into report_fault (import_id, line, words) values ('1', 2, :words)")
                    .param("words", words)
                    .update();
        }

        flyway(database).load().migrate();

        assertThat(jdbc.sql("select in_month from report_month")
                        .query(Date.class)
                        .list())
                .containsExactly(Date.valueOf("2010-01-01"));
        assertThat(jdbc.sql("select words from report_fault")
                        .query(String.class)
                        .list())
                .containsOnly("An amount in this row could not be read.", "Date: \"soon\" is no month.");
    }
}
