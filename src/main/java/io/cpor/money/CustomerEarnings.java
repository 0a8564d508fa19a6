package io.cpor.money;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Microsoft's reports say that one customer's lines earned: read and added up, and nothing computed.
 *
 * @param months the newest first
 * @param total of all months of usage
 * @param withoutMonth earnings that do not say when the usage was
 */
public record CustomerEarnings(List<CustomerMonth> months, Sum total, Sum withoutMonth) {
    /** @param earnings of the customer by the month that is asked for */
    static CustomerEarnings of(Function<MoneyBasis, Earnings> earnings) {
        Earnings usage = earnings.apply(MoneyBasis.USAGE);
        Map<YearMonth, MoneyGroup> ofUsage = byMonth(usage);
        Map<YearMonth, MoneyGroup> earned = byMonth(earnings.apply(MoneyBasis.EARNED));
        Map<YearMonth, MoneyGroup> paid = byMonth(earnings.apply(MoneyBasis.PAID));
        Set<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        Stream.of(ofUsage, earned, paid).forEach(one -> months.addAll(one.keySet()));
        return new CustomerEarnings(
                months.stream()
                        .map(month -> new CustomerMonth(
                                month,
                                ofUsage.containsKey(month) && ofUsage.get(month).provisional(),
                                total(ofUsage, month),
                                ofUsage.containsKey(month) ? ofUsage.get(month).notAssignable() : Sum.NOTHING,
                                total(earned, month),
                                total(paid, month)))
                        .toList(),
                usage.total(),
                usage.withoutMonth());
    }

    private static Map<YearMonth, MoneyGroup> byMonth(Earnings earnings) {
        return earnings.groups().stream()
                .collect(Collectors.toMap(one -> YearMonth.parse(one.key()), Function.identity()));
    }

    private static Sum total(Map<YearMonth, MoneyGroup> groups, YearMonth month) {
        MoneyGroup group = groups.get(month);
        return group == null ? Sum.NOTHING : group.total();
    }
}
