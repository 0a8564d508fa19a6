package io.cpor.association.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lines of the release before, which were held by the names of their workloads, are held by the codes. */
class WorkloadCodesMigrationTest {
    private static final String TENANT = "6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11";

    private final DataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrate(database, "38");
        return database;
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void a_line_keeps_its_name_and_is_held_by_its_code() {
        claims("CPOR-2026-00001", "Yammer", true);
        claims("CPOR-2026-00002", "Azure Active Directory Premium", true);
        claims("CPOR-2026-00003", "Teams", false);

        migrate(database, "39");

        assertThat(line("CPOR-2026-00001")).isEqualTo("Yammer, viva-engage, workload:" + TENANT + ":viva-engage");
        assertThat(line("CPOR-2026-00002"))
                .isEqualTo(
                        "Azure Active Directory Premium, azure-ad-premium, workload:" + TENANT + ":azure-ad-premium");
        assertThat(line("CPOR-2026-00003")).isEqualTo("Teams, teams, null");
        assertThat(jdbc.queryForObject(
                        "select solution_area_name || ', ' || partner_role_name || ', ' || engagement_level"
                                + " from association where id = 'CPOR-2026-00001'",
                        String.class))
                .isEqualTo("Modern Work and Security, Use or consume, workload");
    }

    @Test
    void two_lines_that_would_become_one_stop_it_and_are_named() {
        claims("CPOR-2026-00001", "Yammer", true);
        claims("CPOR-2026-00002", "Viva Engage", true);

        assertThatThrownBy(() -> migrate(database, "39"))
                .isInstanceOf(FlywayException.class)
                .rootCause()
                .hasMessageContaining("CPOR-2026-00001 and CPOR-2026-00002 (Viva Engage)")
                .hasMessageContaining("withdraw one of each");
        assertThat(held("CPOR-2026-00001")).isEqualTo("workload:" + TENANT + ":Yammer");
        assertThat(jdbc.queryForList("select name from workload", String.class)).isNotEmpty();
    }

    @Test
    void what_is_held_no_more_stops_nothing() {
        claims("CPOR-2026-00001", "Yammer", false);
        claims("CPOR-2026-00002", "Viva Engage", true);

        migrate(database, "39");

        assertThat(line("CPOR-2026-00002")).isEqualTo("Viva Engage, viva-engage, workload:" + TENANT + ":viva-engage");
    }

    @Test
    void every_workload_of_before_has_a_row_with_its_code() {
        claims("CPOR-2026-00001", "Teams", true);
        Map<String, String> before = new LinkedHashMap<>();
        for (String name : jdbc.queryForList("select name from workload", String.class)) {
            before.put(name, null);
        }
        int number = 10;
        for (String name : before.keySet()) {
            claims("CPOR-2026-000" + ++number, name, false);
        }

        migrate(database, "39");

        Map<String, String> codes =
                jdbc.queryForList("select distinct workload, workload_code from claim_line").stream()
                        .collect(Collectors.toMap(
                                row -> row.get("WORKLOAD").toString(),
                                row -> row.get("WORKLOAD_CODE").toString()));
        Catalogue catalogue = new io.cpor.process.policy.RepositoryCatalogue();
        assertThat(codes)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy((name, code) ->
                        assertThat(catalogue.names(code)).as(code).contains(name));
    }

    private String line(String association) {
        return jdbc.queryForObject(
                "select workload || ', ' || workload_code || ', ' || coalesce(held_key, 'null') from claim_line"
                        + " where association_id = ?",
                String.class,
                association);
    }

    private String held(String association) {
        return jdbc.queryForObject(
                "select held_key from claim_line where association_id = ?", String.class, association);
    }

    private void claims(String association, String workload, boolean held) {
        Map<String, Object> columns = needed("ASSOCIATION");
        columns.put("ID", association);
        columns.put("CUSTOMER_TENANT_ID", TENANT);
        columns.put("SOLUTION_AREA", "modern-work-and-security");
        columns.put("PARTNER_ROLE", "use-or-consume");
        if (columns.containsKey("REFERENCE")) {
            columns.put("REFERENCE", association);
        }
        insert("association", columns);
        insert(
                "claim_line",
                new LinkedHashMap<>(Map.of("ASSOCIATION_ID", association, "POSITION", 0, "WORKLOAD", workload)));
        if (held) {
            jdbc.update(
                    "update claim_line set held_key = ? where association_id = ?",
                    "workload:" + TENANT + ":" + workload,
                    association);
        }
    }

    /** The columns that must not be empty, with something in them. */
    private Map<String, Object> needed(String table) {
        Map<String, Object> columns = new LinkedHashMap<>();
        jdbc.query(
                "select column_name, data_type from information_schema.columns where table_name = ? and is_nullable = 'NO'"
                        + " and column_default is null",
                row -> {
                    String type = row.getString(2);
                    columns.put(
                            row.getString(1),
                            type.startsWith("CHARACTER")
                                    ? "x"
                                    : type.startsWith("TIMESTAMP")
                                            ? java.time.OffsetDateTime.parse("2026-11-01T10:00:00Z")
                                            : type.equals("DATE")
                                                    ? java.time.LocalDate.parse("2026-11-01")
                                                    : type.equals("BOOLEAN") ? Boolean.FALSE : Integer.valueOf(0));
                },
                table);
        return columns;
    }

    private void insert(String table, Map<String, Object> columns) {
        String marks = columns.keySet().stream().map(one -> "?").collect(Collectors.joining(", "));
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values (" + marks + ")",
                columns.values().toArray());
    }
}
