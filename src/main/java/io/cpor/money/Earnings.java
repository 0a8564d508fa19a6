package io.cpor.money;

import io.cpor.money.EarningSums.Part;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Earnings by what was asked for. Every row is in {@code total} or in {@code withoutMonth}, and in one of them only.
 *
 * @param groups months the newest first, others the largest first
 * @param notAssignable why, of the rows that are in {@code total}
 * @param withoutMonth rows that do not say the month, such as those not paid yet if the month of the payment is asked for
 */
public record Earnings(List<MoneyGroup> groups, Sum total, Map<NotAssignable, Sum> notAssignable, Sum withoutMonth) {
    /** @param provisional whether Microsoft may still change a month of usage */
    static Earnings of(List<Part> parts, MoneySearch search, Predicate<YearMonth> provisional) {
        Map<String, List<Part>> groups = new LinkedHashMap<>();
        Map<NotAssignable, Sum> apart = new EnumMap<>(NotAssignable.class);
        Sum total = Sum.NOTHING;
        Sum undated = Sum.NOTHING;
        for (Part part : parts) {
            if (!part.dated()) {
                undated = undated.plus(part.sum());
                continue;
            }
            total = total.plus(part.sum());
            if (part.why() != null) {
                apart.merge(part.why(), part.sum(), Sum::plus);
            }
            if (part.key() != null || search.by() != MoneyBy.CUSTOMER) {
                groups.computeIfAbsent(part.key(), any -> new ArrayList<>()).add(part);
            }
        }
        List<MoneyGroup> sorted = groups.values().stream()
                .map(one -> group(one, search, provisional))
                .sorted(order(search.by()))
                .toList();
        return new Earnings(sorted, total, apart, undated);
    }

    private static MoneyGroup group(List<Part> parts, MoneySearch search, Predicate<YearMonth> provisional) {
        boolean ofMonth = search.by() == MoneyBy.MONTH;
        String key = parts.get(0).key();
        YearMonth month = ofMonth ? YearMonth.of(number(key) / 100, number(key) % 100) : null;
        return new MoneyGroup(
                ofMonth ? month.toString() : key,
                parts.stream()
                        .map(Part::label)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                ofMonth && search.basis() == MoneyBasis.USAGE && provisional.test(month),
                sum(parts, part -> part.why() == null),
                sum(parts, part -> part.why() != null));
    }

    private static int number(String key) {
        return Integer.parseInt(key);
    }

    private static Sum sum(List<Part> parts, Predicate<Part> which) {
        return parts.stream().filter(which).map(Part::sum).reduce(Sum.NOTHING, Sum::plus);
    }

    private static Comparator<MoneyGroup> order(MoneyBy by) {
        Comparator<MoneyGroup> named =
                Comparator.comparing(MoneyGroup::key, Comparator.nullsLast(Comparator.naturalOrder()));
        return by == MoneyBy.MONTH
                ? named.reversed()
                : Comparator.comparing(
                                (MoneyGroup one) -> one.total().usd(), Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(named);
    }
}
