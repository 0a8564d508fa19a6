package io.cpor.money;

import java.math.BigDecimal;

/**
 * A sum in one currency.
 *
 * @param currency as the report writes it, or {@code null} if it does not say
 * @param amount {@code null} if no row has an amount
 */
public record CurrencySum(String currency, long rows, BigDecimal amount) {
    public CurrencySum {
        amount = Amounts.plain(amount);
    }

    CurrencySum plus(CurrencySum other) {
        return new CurrencySum(currency, rows + other.rows, Amounts.sum(amount, other.amount));
    }
}
