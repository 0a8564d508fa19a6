package io.cpor.money;

import io.cpor.insight.PriorMarks;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds how many paid seats stand above the high-water mark. The mark that Microsoft reported counts, else the one that staff
 * stated of the line. The highest month of our own rows is none, for they begin too late. Two reported marks of a line in one
 * month are none either.
 */
@Component
class Opportunities {
    private static final String MARKS = "select " + EarningRows.TENANT + " as tenant, "
            + EarningRows.LINE.formatted("e")
            + " as line, max(n.code) as code, max(e.workload_name) as workload, e.in_month, max(" + EarningRows.CUSTOMER
            + ") as customer, min(e.baseline) as lowest,"
            + " max(e.baseline) as highest, max(case when upper(e.quantity_alt_type) = 'PAU' then e.quantity_alt"
            + " when upper(e.quantity_type) = 'PAU' then e.quantity end) as seats" + EarningRows.FROM
            + EarningRows.NAMES.formatted("e") + " where e.in_force and e.baseline is not null"
            + " and (e.baseline_type is null or upper(e.baseline_type) = 'HWM')"
            + " and (e.payment_status is null or lower(e.payment_status) <> 'reversed')"
            + " and e.name_folded is not null and e.in_month is not null and " + EarningRows.TENANT
            + " is not null group by " + EarningRows.TENANT + ", " + EarningRows.LINE.formatted("e") + ", e.in_month";

    /** The usage report tells the seats of the same month where the earning does not. */
    private static final String SEATS = "select max(u.paid_seats) from usage_row u" + EarningRows.NAMES.formatted("u")
            + " where u.in_force and u.kind = 'usage' and u.tenant_id = m.tenant and u.in_month = m.in_month and "
            + EarningRows.LINE.formatted("u") + " = m.line";

    /** The lines of the newest month of usage. */
    private static final String USED = "select u.tenant_id as tenant, " + EarningRows.LINE.formatted("u")
            + " as line, max(n.code) as code, max(u.workload_name) as workload, max(u.in_month) as in_month,"
            + " max(u.customer_name) as customer, max(u.paid_seats) as paid from usage_row u"
            + EarningRows.NAMES.formatted("u")
            + " where u.in_force and u.kind = 'usage' and u.in_month ="
            + " (select max(in_month) from usage_row where in_force and kind = 'usage') group by u.tenant_id, "
            + EarningRows.LINE.formatted("u");

    private final JdbcClient jdbc;
    private final PriorMarks priorMarks;

    Opportunities(JdbcClient jdbc, PriorMarks priorMarks) {
        this.jdbc = jdbc;
        this.priorMarks = priorMarks;
    }

    private record Line(String tenant, String line) {}

    private record Known(Line line, Opportunity opportunity) {
        boolean isKnown() {
            return opportunity.paidSeats() != null && opportunity.highWaterMark() != null;
        }
    }

    /** Of each line by its newest mark, the most units first. */
    OpportunityList list() {
        Map<Line, Opportunity> known = reported();
        List<Known> others =
                used().stream().filter(one -> !known.containsKey(one.line())).toList();
        others.stream().filter(Known::isKnown).forEach(one -> known.put(one.line(), one.opportunity()));
        return new OpportunityList(
                known.values().stream()
                        .sorted(Comparator.comparing(Opportunity::units)
                                .reversed()
                                .thenComparing(Opportunity::tenantId)
                                .thenComparing(Opportunity::workload))
                        .toList(),
                others.stream().filter(one -> !one.isKnown()).count());
    }

    private Map<Line, Opportunity> reported() {
        return jdbc
                .sql("select m.*, coalesce(m.seats, (" + SEATS + ")) as paid from (select g.*,"
                        + " row_number() over (partition by tenant, line order by in_month desc) as place from ("
                        + MARKS + ") g) m where m.place = 1 and m.lowest = m.highest")
                .query((row, number) -> read(row, row.getBigDecimal("highest"), MarkSource.REPORTED))
                .list()
                .stream()
                .filter(Known::isKnown)
                .collect(Collectors.toMap(Known::line, Known::opportunity, (one, same) -> one, HashMap::new));
    }

    private List<Known> used() {
        Map<Line, BigDecimal> stated = priorMarks.ofActiveLines().stream()
                .collect(Collectors.toMap(
                        one -> new Line(one.tenantId(), one.code()),
                        one -> BigDecimal.valueOf(one.users()),
                        (earlier, later) -> later));
        return jdbc.sql(USED)
                .query((row, number) -> read(
                        row, stated.get(new Line(row.getString("tenant"), row.getString("line"))), MarkSource.STATED))
                .list();
    }

    private static Known read(ResultSet row, BigDecimal mark, MarkSource source) throws SQLException {
        BigDecimal seats = row.getBigDecimal("paid");
        String tenant = row.getString("tenant");
        return new Known(
                new Line(tenant, row.getString("line")),
                new Opportunity(
                        tenant,
                        row.getString("customer"),
                        row.getString("code"),
                        row.getString("workload"),
                        YearMonth.from(row.getObject("in_month", LocalDate.class)),
                        units(seats),
                        units(mark),
                        source,
                        seats == null || mark == null ? null : units(seats.subtract(mark))));
    }

    /** Without the zeros that the database adds. */
    private static BigDecimal units(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()));
    }
}
