package io.cpor.money;

import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.UnitTerm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the units of engagements: the database applies a formula to the rows, and adds up. */
@Component
class UnitRows {
    private static final String SEATS = "case when upper(e.quantity_alt_type) = 'PAU' then e.quantity_alt"
            + " when upper(e.quantity_type) = 'PAU' then e.quantity end";
    private static final String USERS = "case when upper(e.quantity_type) = 'MAU' then e.quantity"
            + " when upper(e.quantity_alt_type) = 'MAU' then e.quantity_alt end";

    /** Rows that count units: what was reversed or takes back counts none. */
    private static final String COUNTED = " e.in_force and e.compensable_units is not null and e.compensable_units >= 0"
            + " and (e.amount_usd is null or e.amount_usd >= 0)"
            + " and (e.payment_status is null or lower(e.payment_status) <> 'reversed')";

    private static final String SAME =
            " and lower(e.engagement_name) = lower(:engagement)" + " and coalesce(lower(e.lever), '') = :lever";

    private final JdbcClient jdbc;

    UnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An engagement and lever of which the report has units. */
    record Counted(String engagement, String lever) {}

    List<Counted> engagements(YearMonth from, YearMonth to) {
        return jdbc.sql("select min(e.engagement_name) as engagement, min(e.lever) as lever from earnings_row e where"
                        + COUNTED + " and e.engagement_name is not null and e.in_month between :from and :to"
                        + " group by lower(e.engagement_name), coalesce(lower(e.lever), '') order by 1, 2")
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new Counted(row.getString("engagement"), row.getString("lever")))
                .list();
    }

    /** What the formula makes of each month. */
    List<MonthOfUnits> months(EstimateRow formula, YearMonth from, YearMonth to) {
        return jdbc.sql(
                        "select r.in_month, count(*) as counted_rows, sum(case when r.units is null then 1 else 0 end) as"
                                + " lacking, sum(r.compensable_units) as imported, sum(case when r.units > 0 and r.units >= :least"
                                + " then r.units else 0 end) as computed from (select e.in_month, e.compensable_units, "
                                + (formula.counted() == UnitTerm.PAID_SEATS ? SEATS : USERS)
                                + (formula.less() == UnitTerm.NOTHING ? "" : " - e.baseline")
                                + " as units from earnings_row e where"
                                + COUNTED + SAME
                                + " and e.in_month between :from and :to) r group by r.in_month order by 1")
                .param("least", formula.atLeast())
                .param("engagement", formula.engagement())
                .param("lever", lever(formula))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new MonthOfUnits(
                        YearMonth.from(row.getObject("in_month", LocalDate.class)),
                        row.getLong("counted_rows"),
                        row.getLong("lacking"),
                        row.getBigDecimal("imported"),
                        row.getBigDecimal("computed")))
                .list();
    }

    /** What a unit brought in US dollars in these months, or {@code null} if no row tells it. */
    BigDecimal usdOfUnit(EstimateRow formula, YearMonth from, YearMonth to) {
        return jdbc.sql("select sum(e.amount_usd) / sum(e.compensable_units) as rate from earnings_row e where"
                        + COUNTED
                        + SAME + " and e.amount_usd is not null and e.compensable_units > 0"
                        + " and e.in_month between :from and :to")
                .param("engagement", formula.engagement())
                .param("lever", lever(formula))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> row.getBigDecimal("rate"))
                .list()
                .get(0);
    }

    /** The lines that earned in a month, with the figures of the next one. */
    List<EstimateLine> lines(EstimateRow formula, YearMonth earned, YearMonth next) {
        return jdbc.sql(
                        "select g.tenant, g.baseline, g.users_before, max(u.paid_seats) as seats, max(u.active_users) as users"
                                + " from (select " + EarningRows.TENANT + " as tenant, "
                                + EarningRows.LINE.formatted("e")
                                + " as line, max(e.baseline) as baseline, max(" + USERS + ") as users_before"
                                + EarningRows.FROM
                                + EarningRows.NAMES.formatted("e") + " where" + COUNTED + SAME
                                + " and e.in_month = :earned and e.name_folded is not null group by "
                                + EarningRows.TENANT + ", "
                                + EarningRows.LINE.formatted("e") + ") g left join (select v.tenant_id, v.in_month, "
                                + EarningRows.LINE.formatted("v")
                                + " as line, v.paid_seats, v.active_users from usage_row v"
                                + EarningRows.NAMES.formatted("v")
                                + " where v.in_force and v.kind = 'usage' and v.in_month = :next) u"
                                + " on u.tenant_id = g.tenant and u.line = g.line"
                                + " group by g.tenant, g.line, g.baseline, g.users_before")
                .param("engagement", formula.engagement())
                .param("lever", lever(formula))
                .param("earned", earned.atDay(1))
                .param("next", next.atDay(1))
                .query((row, number) -> new EstimateLine(
                        row.getString("tenant"),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("users_before"),
                        row.getBigDecimal("seats"),
                        row.getBigDecimal("users")))
                .list();
    }

    private static String lever(EstimateRow formula) {
        return formula.lever() == null ? "" : formula.lever().toLowerCase(java.util.Locale.ROOT);
    }
}
