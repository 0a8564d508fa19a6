package io.cpor.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment beside the earnings that name it. What stands in only one of the reports is {@code null} in the other's fields.
 *
 * @param earnings the earnings that name it, whatever their months
 * @param comparedIn the currency in which both were compared, or {@code null} if they could not be
 * @param difference the earnings' sum less what the payment says was earned
 */
public record ComparedPayment(
        String paymentId,
        String participantId,
        PaymentFinding finding,
        String program,
        LocalDate paidOn,
        String status,
        Sum earnings,
        String comparedIn,
        BigDecimal difference,
        String currency,
        BigDecimal earned,
        BigDecimal earnedUsd,
        BigDecimal withheldTax,
        BigDecimal salesTax,
        BigDecimal serviceFeeTax,
        BigDecimal totalPayment) {
    public ComparedPayment {
        difference = Amounts.plain(difference);
        earned = Amounts.plain(earned);
        earnedUsd = Amounts.plain(earnedUsd);
        withheldTax = Amounts.plain(withheldTax);
        salesTax = Amounts.plain(salesTax);
        serviceFeeTax = Amounts.plain(serviceFeeTax);
        totalPayment = Amounts.plain(totalPayment);
    }

    /** @param payment {@code null} if only earnings name it */
    static ComparedPayment of(Payment.PaymentKey key, Payment payment, Sum earnings) {
        if (payment == null) {
            return new ComparedPayment(
                    key.paymentId(),
                    key.participantId(),
                    PaymentFinding.NO_PAYMENT,
                    null,
                    null,
                    null,
                    earnings,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        Comparison comparison = Comparison.of(payment, earnings);
        return new ComparedPayment(
                key.paymentId(),
                key.participantId(),
                comparison.finding(payment, earnings),
                payment.program(),
                payment.paidOn(),
                payment.status(),
                earnings,
                comparison.currency(),
                comparison.difference(),
                payment.currency(),
                payment.earned(),
                payment.earnedUsd(),
                payment.withheldTax(),
                payment.salesTax(),
                payment.serviceFeeTax(),
                payment.totalPayment());
    }

    /** In the payment's own currency if every earning is in it, for rates change; else in US dollars. */
    private record Comparison(String currency, BigDecimal difference) {
        static Comparison of(Payment payment, Sum earnings) {
            if (earnings.currencies().size() == 1 && payment.currency() != null && payment.earned() != null) {
                CurrencySum only = earnings.currencies().get(0);
                if (payment.currency().equalsIgnoreCase(only.currency()) && only.amount() != null) {
                    return new Comparison(only.currency(), only.amount().subtract(payment.earned()));
                }
            }
            if (earnings.usd() != null && earnings.rowsWithoutUsd() == 0 && payment.earnedUsd() != null) {
                return new Comparison("USD", earnings.usd().subtract(payment.earnedUsd()));
            }
            return new Comparison(null, null);
        }

        PaymentFinding finding(Payment payment, Sum earnings) {
            if (earnings.rows() == 0) {
                return PaymentFinding.NO_EARNINGS;
            }
            if (difference == null) {
                return PaymentFinding.NOT_COMPARABLE;
            }
            if (!Amounts.isSame(difference, BigDecimal.ZERO)) {
                return PaymentFinding.AMOUNTS_DIFFER;
            }
            return payment.isExplained() ? PaymentFinding.AGREES : PaymentFinding.DEDUCTIONS_UNEXPLAINED;
        }
    }
}
