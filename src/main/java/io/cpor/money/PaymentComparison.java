package io.cpor.money;

import io.cpor.money.Payment.PaymentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds payments against the earnings that name them, by payment and participant; never by customer, for a payment has none. */
@Component
class PaymentComparison {
    private final JdbcClient jdbc;

    PaymentComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Earnings of one payment, with the newest day on which any was earned. */
    private record Named(Sum sum, LocalDate newest) {
        Named plus(Named other) {
            return new Named(sum.plus(other.sum), newest == null || isBefore(other) ? other.newest : newest);
        }

        private boolean isBefore(Named other) {
            return other.newest != null && newest.isBefore(other.newest);
        }
    }

    /**
     * Payments of the period, the differences first. One that no report has is of the months in which its earnings were earned;
     * what has no day is told whatever the period.
     */
    List<ComparedPayment> of(MoneyPeriod period) {
        Map<PaymentKey, Named> earnings = earnings();
        List<ComparedPayment> compared = new ArrayList<>();
        payments().forEach((key, payment) -> {
            Named named = earnings.remove(key);
            if (payment.paidOn() == null || period.isWithin(payment.paidOn())) {
                compared.add(ComparedPayment.of(key, payment, named == null ? Sum.NOTHING : named.sum()));
            }
        });
        earnings.forEach((key, named) -> {
            if (named.newest() == null || period.isWithin(named.newest())) {
                compared.add(ComparedPayment.of(key, null, named.sum()));
            }
        });
        compared.sort(Comparator.comparing(
                        (ComparedPayment one) -> !one.finding().isDifference())
                .thenComparing(ComparedPayment::paidOn, Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(ComparedPayment::paymentId)
                .thenComparing(ComparedPayment::participantId, Comparator.nullsLast(Comparator.naturalOrder())));
        return compared;
    }

    private Map<PaymentKey, Payment> payments() {
        Map<PaymentKey, Payment> payments = new HashMap<>();
        jdbc.sql("select payment_id, location_id, program_name, payment_date, payment_status, currency, earned,"
                        + " earned_usd, withheld_tax, sales_tax, service_fee_tax, total_payment from payment_row"
                        + " where in_force")
                .query((row, number) -> payment(row))
                .list()
                .forEach(one -> payments.put(one.key(), one));
        return payments;
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                new PaymentKey(row.getString("payment_id"), row.getString("location_id")),
                row.getString("program_name"),
                row.getObject("payment_date", LocalDate.class),
                row.getString("payment_status"),
                row.getString("currency"),
                row.getBigDecimal("earned"),
                row.getBigDecimal("earned_usd"),
                row.getBigDecimal("withheld_tax"),
                row.getBigDecimal("sales_tax"),
                row.getBigDecimal("service_fee_tax"),
                row.getBigDecimal("total_payment"));
    }

    private Map<PaymentKey, Named> earnings() {
        Map<PaymentKey, Named> earnings = new HashMap<>();
        jdbc.sql("select payment_id, location_id, upper(currency) as currency, count(*) as \"rows\","
                        + " count(amount_usd) as in_usd, sum(amount_usd) as usd, sum(amount) as amount,"
                        + " max(earning_date) as newest from earnings_row where in_force and payment_id is not null"
                        + " group by payment_id, location_id, upper(currency)")
                .query(row -> {
                    long rows = row.getLong("rows");
                    Sum sum = new Sum(
                            rows,
                            row.getBigDecimal("usd"),
                            rows - row.getLong("in_usd"),
                            List.of(new CurrencySum(row.getString("currency"), rows, row.getBigDecimal("amount"))));
                    earnings.merge(
                            new PaymentKey(row.getString("payment_id"), row.getString("location_id")),
                            new Named(sum, row.getObject("newest", LocalDate.class)),
                            Named::plus);
                });
        return earnings;
    }
}
