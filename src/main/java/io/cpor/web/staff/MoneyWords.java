package io.cpor.web.staff;

import io.cpor.money.CurrencySum;
import io.cpor.money.MoneyBasis;
import io.cpor.money.MoneyBy;
import io.cpor.money.MoneyGroup;
import io.cpor.money.NotAssignable;
import io.cpor.money.PaymentFinding;
import io.cpor.money.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The money in words, for people. */
public final class MoneyWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Such as "May 2026". */
    public String monthName(YearMonth month) {
        return month(month);
    }

    /** Empty if there is none. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** With cents, such as "1,234.50". */
    public String amount(BigDecimal amount) {
        return amount == null ? "not known" : String.format(Locale.ENGLISH, "%,.2f", amount);
    }

    /** Such as "100 to 120", or "120" if both are the same. */
    public String range(BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0 ? to.toPlainString() : from.toPlainString() + " to " + to.toPlainString();
    }

    /** The same of amounts. */
    public String usdRange(BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0 ? amount(to) : amount(from) + " to " + amount(to);
    }

    /** As {@link #amount}, or nothing of a sum of no rows. */
    public String usd(Sum sum) {
        return sum.rows() == 0 ? "" : amount(sum.usd());
    }

    /** Each currency by itself, such as "EUR 1,234.50; GBP 20.00". */
    public String currencies(Sum sum) {
        return sum.currencies().stream().map(this::currency).collect(Collectors.joining("; "));
    }

    private String currency(CurrencySum one) {
        return (one.currency() == null ? "without a currency" : one.currency()) + " " + amount(one.amount());
    }

    /** What a group is called. */
    public String group(MoneyGroup group, MoneyBy by) {
        return switch (by) {
            case MONTH -> month(YearMonth.parse(group.key()));
            case CUSTOMER -> group.label() == null ? group.key() : group.label();
            case ENGAGEMENT -> group.key() == null ? "no engagement named" : group.key();
            case LOCATION -> group.key() == null ? "no location named" : group.key();
        };
    }

    public String why(NotAssignable why) {
        return switch (why) {
            case REVERSED -> "Reversed: Microsoft took the payment back";
            case NEGATIVE -> "Negative: takes back what an earlier row gave";
            case NO_CUSTOMER -> "No customer: names neither a tenant nor a claim known here";
        };
    }

    public String finding(PaymentFinding finding) {
        return switch (finding) {
            case AGREES -> "Agrees";
            case AMOUNTS_DIFFER -> "Earnings and payment differ";
            case DEDUCTIONS_UNEXPLAINED -> "Taxes and fees do not explain what was paid";
            case NO_EARNINGS -> "No earning known here names it";
            case NO_PAYMENT -> "No report of payments has it";
            case NOT_COMPARABLE -> "Cannot be compared: an amount is missing, or the currencies differ";
        };
    }

    static Map<String, String> groupings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(MoneyBy.MONTH.code(), "month");
        words.put(MoneyBy.CUSTOMER.code(), "customer");
        words.put(MoneyBy.ENGAGEMENT.code(), "engagement");
        words.put(MoneyBy.LOCATION.code(), "location");
        return words;
    }

    static Map<String, String> bases() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(MoneyBasis.USAGE.code(), "of the usage");
        words.put(MoneyBasis.EARNED.code(), "when it was earned");
        words.put(MoneyBasis.PAID.code(), "when it was paid");
        return words;
    }
}
