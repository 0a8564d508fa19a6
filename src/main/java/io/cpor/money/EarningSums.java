package io.cpor.money;

import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up earnings; the database adds, and every row that is in force is in one part. */
@Component
class EarningSums {
    private final JdbcClient jdbc;

    EarningSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rows that belong together.
     *
     * @param dated whether they are in a month
     * @param why {@code null} if they are assigned
     */
    record Part(String key, String label, boolean dated, NotAssignable why, Sum sum) {}

    /** Those in the period that is asked for, and those in no month. */
    List<Part> of(MoneySearch search) {
        return of(search, null);
    }

    /**
     * The same of one customer.
     *
     * @param tenantId in lower case; {@code null} for all
     */
    List<Part> of(MoneySearch search, String tenantId) {
        String day = search.basis().day();
        return jdbc.sql("select group_key, max(label) as label, dated, why, currency, count(*) as \"rows\","
                        + " count(amount_usd) as in_usd, sum(amount_usd) as usd, sum(amount) as amount from (select "
                        + search.by().key(search.basis()) + " as group_key, "
                        + search.by().label() + " as label, "
                        + "case when " + day + " is null then 0 else 1 end as dated, " + EarningRows.NOT_ASSIGNABLE
                        + " as why, upper(e.currency) as currency, e.amount_usd, e.amount" + EarningRows.FROM
                        + " where e.in_force and (" + day + " is null or "
                        + search.period().condition(day) + ")"
                        + (tenantId == null ? "" : " and " + EarningRows.TENANT + " = :tenant")
                        + ") r group by group_key, dated, why, currency")
                .param("tenant", tenantId)
                .query(EarningSums::part)
                .list();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        long rows = row.getLong("rows");
        String why = row.getString("why");
        return new Part(
                row.getString("group_key"),
                row.getString("label"),
                row.getInt("dated") == 1,
                why == null ? null : Coded.of(NotAssignable.class, why),
                new Sum(
                        rows,
                        row.getBigDecimal("usd"),
                        rows - row.getLong("in_usd"),
                        List.of(new CurrencySum(row.getString("currency"), rows, row.getBigDecimal("amount")))));
    }
}
