package io.cpor.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds how many paid seats stand above the high-water mark. Only a mark that Microsoft reported counts: the highest month of
 * our own rows is none, for they begin too late. Two marks of a line in one month are none either.
 */
@Component
class Opportunities {
    private static final String LINE = "coalesce(n.code, %1$s.name_folded)";
    private static final String NAMES = " left join report_name n on n.name_folded = %1$s.name_folded";

    private static final String MARKS = "select " + EarningRows.TENANT + " as tenant, " + LINE.formatted("e")
            + " as line, max(n.code) as code, max(e.workload_name) as workload, e.in_month, max(" + EarningRows.CUSTOMER
            + ") as customer, min(e.baseline) as lowest,"
            + " max(e.baseline) as highest, max(case when upper(e.quantity_alt_type) = 'PAU' then e.quantity_alt"
            + " when upper(e.quantity_type) = 'PAU' then e.quantity end) as seats" + EarningRows.FROM
            + NAMES.formatted("e") + " where e.in_force and e.baseline is not null"
            + " and (e.baseline_type is null or upper(e.baseline_type) = 'HWM')"
            + " and (e.payment_status is null or lower(e.payment_status) <> 'reversed')"
            + " and e.name_folded is not null and e.in_month is not null and " + EarningRows.TENANT
            + " is not null group by " + EarningRows.TENANT + ", " + LINE.formatted("e") + ", e.in_month";

    /** The usage report tells the seats of the same month where the earning does not. */
    private static final String SEATS = "select max(u.paid_seats) from usage_row u" + NAMES.formatted("u")
            + " where u.in_force and u.kind = 'usage' and u.tenant_id = m.tenant and u.in_month = m.in_month and "
            + LINE.formatted("u") + " = m.line";

    private final JdbcClient jdbc;

    Opportunities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String tenant, String line) {}

    private record Known(Line line, Opportunity opportunity) {}

    /** Of each line by its newest mark, the most units first. */
    OpportunityList list() {
        List<Known> known = jdbc
                .sql("select m.*, coalesce(m.seats, (" + SEATS + ")) as paid from (select g.*,"
                        + " row_number() over (partition by tenant, line order by in_month desc) as place from ("
                        + MARKS + ") g) m where m.place = 1 and m.lowest = m.highest")
                .query(Opportunities::known)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
        Set<Line> told = known.stream().map(Known::line).collect(Collectors.toSet());
        return new OpportunityList(
                known.stream()
                        .map(Known::opportunity)
                        .sorted(Comparator.comparing(Opportunity::units)
                                .reversed()
                                .thenComparing(Opportunity::tenantId)
                                .thenComparing(Opportunity::workload))
                        .toList(),
                used().stream().filter(line -> !told.contains(line)).count());
    }

    private List<Line> used() {
        return jdbc.sql("select distinct u.tenant_id, " + LINE.formatted("u") + " from usage_row u"
                        + NAMES.formatted("u") + " where u.in_force and u.kind = 'usage' and u.in_month ="
                        + " (select max(in_month) from usage_row where in_force and kind = 'usage')")
                .query((row, number) -> new Line(row.getString(1), row.getString(2)))
                .list();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        BigDecimal seats = row.getBigDecimal("paid");
        BigDecimal mark = row.getBigDecimal("highest");
        String tenant = row.getString("tenant");
        return seats == null
                ? null
                : new Known(
                        new Line(tenant, row.getString("line")),
                        new Opportunity(
                                tenant,
                                row.getString("customer"),
                                row.getString("code"),
                                row.getString("workload"),
                                YearMonth.from(row.getObject("in_month", LocalDate.class)),
                                units(seats),
                                units(mark),
                                units(seats.subtract(mark))));
    }

    /** Without the zeros that the database adds. */
    private static BigDecimal units(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()));
    }
}
