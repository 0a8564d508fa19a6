package io.cpor.money;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of earnings, added up.
 *
 * @param usd of Microsoft's own column in US dollars; {@code null} if no row has it
 * @param rowsWithoutUsd are missing in it
 * @param currencies each by itself, for currencies are not added to one another
 */
public record Sum(long rows, BigDecimal usd, long rowsWithoutUsd, List<CurrencySum> currencies) {
    public static final Sum NOTHING = new Sum(0, null, 0, List.of());

    public Sum {
        usd = Amounts.plain(usd);
        currencies = List.copyOf(currencies);
    }

    public Sum plus(Sum other) {
        Map<String, CurrencySum> added = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        currencies.forEach(one -> added.put(one.currency(), one));
        other.currencies.forEach(one -> added.merge(one.currency(), one, CurrencySum::plus));
        return new Sum(
                rows + other.rows,
                Amounts.sum(usd, other.usd),
                rowsWithoutUsd + other.rowsWithoutUsd,
                List.copyOf(added.values()));
    }
}
