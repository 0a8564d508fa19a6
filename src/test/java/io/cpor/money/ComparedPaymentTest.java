package io.cpor.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.money.Payment.PaymentKey;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of comparing one payment with its earnings. */
class ComparedPaymentTest {
    private static final PaymentKey KEY = new PaymentKey("P1", "1234567");

    @ParameterizedTest
    @CsvSource({
        // the earnings: currency, amount, USD; the payment: currency, earned, in USD, taxes and fees, total
        "EUR, 100.00, 110, EUR, 100, 108, 0, 0, 0, 100, agrees",
        "EUR, 100.004, 110, EUR, 100, 108, , , , 100, agrees",
        "EUR, 100.01, 110, EUR, 100, 108, , , , 100, amounts-differ",
        "EUR, 100, 110, eur, 100, , 10, , , 90, agrees",
        "EUR, 100, 110, EUR, 100, , -10, , , 90, agrees",
        "EUR, 100, 110, EUR, 100, , 10, 19, , 109, agrees",
        "EUR, 100, 110, EUR, 100, , 10, 19, 3, 106, agrees",
        "EUR, 100, 110, EUR, 100, , 10, , , 80, deductions-unexplained",
        "GBP, 100, 110, EUR, 120, 110, , , , 120, agrees",
        "GBP, 100, 110, EUR, 120, 111, , , , 120, amounts-differ",
        "GBP, 100, , EUR, 120, 110, , , , 120, not-comparable",
        "GBP, 100, 110, EUR, 120, , , , , 120, not-comparable"
    })
    void a_payment_agrees_with_its_earnings_or_it_is_told_what_does_not(
            String currency,
            BigDecimal amount,
            BigDecimal usd,
            String paidIn,
            BigDecimal earned,
            BigDecimal earnedUsd,
            BigDecimal withheld,
            BigDecimal sales,
            BigDecimal fee,
            BigDecimal total,
            String finding) {
        Sum earnings = new Sum(1, usd, usd == null ? 1 : 0, List.of(new CurrencySum(currency, 1, amount)));
        Payment payment = new Payment(KEY, null, null, null, paidIn, earned, earnedUsd, withheld, sales, fee, total);

        assertThat(ComparedPayment.of(KEY, payment, earnings).finding().code()).isEqualTo(finding);
    }
}
