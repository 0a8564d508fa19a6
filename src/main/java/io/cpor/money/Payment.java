package io.cpor.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A row of the report of payments. */
record Payment(
        PaymentKey key,
        String program,
        LocalDate paidOn,
        String status,
        String currency,
        BigDecimal earned,
        BigDecimal earnedUsd,
        BigDecimal withheldTax,
        BigDecimal salesTax,
        BigDecimal serviceFeeTax,
        BigDecimal totalPayment) {
    /** What a payment is known by. */
    record PaymentKey(String paymentId, String participantId) {}

    /**
     * Whether taxes and fees explain the difference between what was earned and what was paid. Reports write what is taken away
     * with a sign or without one, and a tax may be added too, so each of them may count either way.
     */
    boolean isExplained() {
        if (earned == null || totalPayment == null) {
            return true; // there is nothing to hold against each other
        }
        List<BigDecimal> possible = List.of(earned);
        for (BigDecimal part : Stream.of(withheldTax, salesTax, serviceFeeTax)
                .filter(one -> one != null && one.signum() != 0)
                .toList()) {
            possible = possible.stream()
                    .flatMap(sum -> Stream.of(sum.add(part), sum.subtract(part)))
                    .toList();
        }
        return possible.stream().anyMatch(sum -> Amounts.isSame(sum, totalPayment));
    }
}
