package io.cpor.association.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.value.FoldedText;
import io.cpor.testing.Slow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A search of 10,000 associations with as many words as count, none of which narrows it down, costs a few times what a page
 * without a search costs; printed for both databases.
 */
@Slow
class SearchCostTest {
    private static final int ASSOCIATIONS = 10_000;
    private static final int ROUNDS = 7;
    private static final int MOST = 15;
    private static final String TEN_WORDS = "exchange teams share exc tea sha xch eam har ang";

    @Test
    void on_h2() {
        measure("H2", new DriverManagerDataSource("jdbc:h2:mem:searchcost;DB_CLOSE_DELAY=-1", "sa", ""));
    }

    @Test
    void on_postgresql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            measure("PostgreSQL", postgres.getPostgresDatabase());
        }
    }

    private static void measure(String name, DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        fill(jdbc);
        AssociationList list = new AssociationList(jdbc, () -> {}, new DataSourceTransactionManager(database));

        double page = median(list, "");
        double search = median(list, TEN_WORDS);
        double nothing = median(list, "no such thing anywhere in any of them at all");

        System.out.printf(
                "%s: a page %.1f ms, ten words %.1f ms (%.1f times), words that nothing has %.1f ms%n",
                name, page, search, search / page, nothing);
        assertThat(list.search(asked(TEN_WORDS)).total()).isEqualTo(ASSOCIATIONS);
        assertThat(search / page).as(name).isLessThan(MOST);
        assertThat(nothing / page).as(name).isLessThan(MOST);
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into association (id, version, opening_opened_by, opening_opened_at, customer_kind,
                          customer_name, customer_tenant_id, customer_domain, customer_contact_name,
                          customer_contact_title, customer_contact_email, solution_area, partner_role,
                          partner_location_id, partner_contact_name, partner_contact_email, agreement_reference,
                          agreement_signed_on, agreement_purpose, searched_customer, searched_words,
                          solution_area_name, partner_role_name, engagement_level)
                        select 'CPOR-2025-' || n, 0, 'agent', current_timestamp, 'company',
                          'Contoso Company International Holding ' || n || ' Ltd',
                          '0f8fad5b-d9cb-469f-a165-' || (100000000000 + n), 'contoso' || n || '.onmicrosoft.com', 'Ana',
                          'CIO', 'ana@c.example', 'modern-work-and-security', 'use-or-consume', '1234567', 'Sam',
                          'sam@p.example', 'SOW-' || n, current_date, 'adoption', '', '',
                          'Modern Work and Security', 'Use or consume', 'workload'
                        from (%s) numbers""".formatted(numbers())).update();
        jdbc.sql(
                        "insert into claim_line (association_id, position, workload, workload_code) select id, 0, 'Exchange', 'exchange'"
                                + " from association"
                                + " union all select id, 1, 'Teams', 'teams' from association"
                                + " union all select id, 2, 'SharePoint Change', 'change' from association")
                .update();
        jdbc.sql("update association set searched_customer = lower(customer_name), searched_words = lower(id || '\n'"
                        + " || customer_name || '\n' || customer_tenant_id || '\n' || customer_domain || '\n'"
                        + " || agreement_reference || '\n' || solution_area || '\n' || partner_role"
                        + " || '\nexchange\nteams\n' || :folded)")
                .param("folded", FoldedText.of("SharePoint Change"))
                .update();
    }

    private static String numbers() {
        String ten =
                "select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all"
                        + " select 5 union all select 6 union all select 7 union all select 8 union all select 9";
        return "select 10000 + a.d * 1000 + b.d * 100 + c.d * 10 + e.d as n from (" + ten + ") a, (" + ten + ") b, ("
                + ten + ") c, (" + ten + ") e";
    }

    private static double median(AssociationList list, String words) {
        double[] times = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> {
                    long before = System.nanoTime();
                    list.search(asked(words));
                    return (System.nanoTime() - before) / 1e6;
                })
                .sorted()
                .toArray();
        return times[ROUNDS / 2];
    }

    private static AssociationSearch asked(String words) {
        return new AssociationSearch("", words, "", 0, 25);
    }
}
