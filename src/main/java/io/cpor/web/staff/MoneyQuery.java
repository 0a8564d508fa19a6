package io.cpor.web.staff;

import io.cpor.association.value.Coded;
import io.cpor.money.MoneyBasis;
import io.cpor.money.MoneyBy;
import io.cpor.money.MoneyPeriod;
import io.cpor.money.MoneySearch;
import java.time.YearMonth;

/** What the page of the money is asked for. What cannot be searched for restricts nothing. */
record MoneyQuery(String by, String basis, String from, String to) {
    MoneyQuery {
        by = Coded.find(MoneyBy.class, by).orElse(MoneyBy.MONTH).code();
        basis = Coded.find(MoneyBasis.class, basis).orElse(MoneyBasis.USAGE).code();
        from = month(from);
        to = month(to);
        to = to.compareTo(from) < 0 ? "" : to;
    }

    private static String month(String text) {
        return text != null && text.matches("(19[7-9]|[2-9]\\d\\d)\\d-(0[1-9]|1[0-2])") ? text : "";
    }

    MoneySearch search() {
        return new MoneySearch(
                Coded.of(MoneyBy.class, by),
                Coded.of(MoneyBasis.class, basis),
                new MoneyPeriod(
                        from.isEmpty() ? null : YearMonth.parse(from), to.isEmpty() ? null : YearMonth.parse(to)));
    }

    /** The period in words, such as "March 2026 to May 2026". */
    public String period() {
        if (from.isEmpty() && to.isEmpty()) {
            return "all months";
        }
        String first = from.isEmpty() ? "" : MoneyWords.month(YearMonth.parse(from));
        String last = to.isEmpty() ? "" : MoneyWords.month(YearMonth.parse(to));
        return first.isEmpty()
                ? "up to " + last
                : last.isEmpty() ? "from " + first : first.equals(last) ? first : first + " to " + last;
    }
}
