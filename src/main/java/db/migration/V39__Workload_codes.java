package db.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Lines are held by their workload's code instead of its name, and each association keeps the names that it began with: the
 * table of workloads becomes {@code processes/workloads.dmn}. In Java, because two lines that become one are told by their
 * associations, before anything is changed.
 */
public class V39__Workload_codes extends BaseJavaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(V39__Workload_codes.class);

    /** By the names that the table of workloads came with. A name that a partner added becomes a code of its own letters. */
    private static final Map<String, String> CODES = Map.of(
            "Yammer", "viva-engage",
            "Azure Active Directory Premium", "azure-ad-premium",
            "Microsoft Defender for Office 365", "defender-for-office-365",
            "Microsoft Information Protection", "information-protection");

    private static final List<String> COLUMNS = List.of(
            "alter table association alter column solution_area set data type varchar(200)",
            "alter table association alter column partner_role set data type varchar(200)",
            "alter table association add column solution_area_name varchar(200)",
            "alter table association add column partner_role_name varchar(200)",
            "alter table association add column engagement_level varchar(20)",
            "alter table claim_line add column workload_code varchar(200)");

    private static final List<String> NAMES = List.of(
            "update association set engagement_level = 'workload', solution_area_name = 'Modern Work and Security'"
                    + " where solution_area = 'modern-work-and-security'",
            "update association set engagement_level = 'subscription', solution_area_name = 'Business Applications'"
                    + " where solution_area = 'business-applications'",
            "update association set partner_role_name = case partner_role"
                    + " when 'use-or-consume' then 'Use or consume'"
                    + " when 'build-intent-advisor' then 'Build intent – Advisor'"
                    + " when 'usage-recognition' then 'Usage recognition – Non-Incentivized'"
                    + " else 'Influenced Revenue recognition – Non-Incentivized' end",
            "alter table association alter column solution_area_name set not null",
            "alter table association alter column partner_role_name set not null",
            "alter table association alter column engagement_level set not null",
            "drop table workload",
            "alter table other_name add column answered_by varchar(64)",
            "alter table other_name add column answered_at timestamp with time zone");

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        refuseTwins(jdbc);
        tellOwnNames(jdbc);
        COLUMNS.forEach(jdbc::execute);
        jdbc.queryForList("select distinct workload from claim_line where workload is not null", String.class)
                .forEach(name ->
                        jdbc.update("update claim_line set workload_code = ? where workload = ?", code(name), name));
        jdbc.execute("update claim_line set held_key = 'workload:'"
                + " || (select customer_tenant_id from association where association.id = claim_line.association_id)"
                + " || ':' || workload_code"
                + " where held_key is not null and workload_code is not null");
        jdbc.queryForList("select distinct name from other_name where kind = 'workload'", String.class)
                .forEach(name -> jdbc.update(
                        "update other_name set name = ? where kind = 'workload' and name = ?", code(name), name));
        NAMES.forEach(jdbc::execute);
    }

    /** Two names of one workload could be held beside each other; by its code they cannot. */
    private static void refuseTwins(JdbcTemplate jdbc) {
        Map<String, String> holders = new LinkedHashMap<>();
        List<String> twins = new ArrayList<>();
        jdbc.query(
                "select a.customer_tenant_id, l.workload, l.association_id from claim_line l"
                        + " join association a on a.id = l.association_id"
                        + " where l.held_key is not null and l.workload is not null order by l.association_id",
                row -> {
                    String key = row.getString(1) + ":" + code(row.getString(2));
                    String other = holders.putIfAbsent(key, row.getString(3));
                    if (other != null) {
                        twins.add(other + " and " + row.getString(3) + " (" + row.getString(2) + ")");
                    }
                });
        if (!twins.isEmpty()) {
            throw new FlywayException(
                    "Two associations hold one workload of a customer, under the old and the new name of it: "
                            + String.join("; ", twins)
                            + ". Start the release before again, withdraw one of each, then start this one.");
        }
    }

    /** A workload that a partner added goes on where it is claimed, and can be claimed anew once it has a row. */
    private static void tellOwnNames(JdbcTemplate jdbc) {
        List<String> own = jdbc.queryForList(
                "select distinct name from workload"
                        + " where source not like 'Microsoft Learn, %, 2023-10' order by name",
                String.class);
        if (!own.isEmpty()) {
            LOG.warn(
                    "Your own rows of the table \"workload\" must become rows of processes/workloads.dmn, with these codes,"
                            + " before they can be claimed again: {}",
                    own.stream().map(name -> name + " (" + code(name) + ")").collect(Collectors.joining(", ")));
        }
    }

    private static String code(String name) {
        return CODES.getOrDefault(
                name,
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }
}
