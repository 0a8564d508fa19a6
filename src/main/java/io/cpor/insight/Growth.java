package io.cpor.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How many more people use a line than when its association began: since the first whole month, for what was used before does
 * not count (field facts 9.4). Lost and regained, it starts anew.
 *
 * @param from the first whole month
 * @param usersAtFirst active users of that month
 * @param to the newest month that does not change any more
 * @param users active users of that one
 */
public record Growth(YearMonth from, long usersAtFirst, YearMonth to, long users) {
    public long more() {
        return users - usersAtFirst;
    }

    /** The first month in which it was active from the first day on. */
    public static YearMonth firstWholeMonth(LocalDate activeSince) {
        YearMonth began = YearMonth.from(activeSince);
        return activeSince.getDayOfMonth() == 1 ? began : began.plusMonths(1);
    }

    /**
     * The growth of a line, or nothing as long as the figures do not tell it.
     *
     * @param months of the line alone
     */
    public static Optional<Growth> of(Collection<MonthlyUse> months, LocalDate activeSince) {
        YearMonth from = firstWholeMonth(activeSince);
        Optional<MonthlyUse> first = months.stream()
                .filter(one -> one.activeUsers() != null && one.month().equals(from))
                .findFirst();
        Optional<MonthlyUse> last = months.stream()
                .filter(one -> one.activeUsers() != null
                        && !one.provisional()
                        && one.month().isAfter(from))
                .max(Comparator.comparing(MonthlyUse::month));
        return first.flatMap(
                begun -> last.map(now -> new Growth(from, begun.activeUsers(), now.month(), now.activeUsers())));
    }
}
