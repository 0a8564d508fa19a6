package io.cpor.money;

import java.time.YearMonth;

/**
 * What one customer's lines earned, by one month. The three sums are of different rows: a use of May is earned in June and paid
 * later still.
 *
 * @param provisional whether Microsoft may still change the usage of this month
 * @param ofUsage the earnings for what was used in this month
 * @param notAssignable what of these takes back or was reversed
 * @param earned what was earned in this month
 * @param paid what was paid in this month
 */
public record CustomerMonth(
        YearMonth month, boolean provisional, Sum ofUsage, Sum notAssignable, Sum earned, Sum paid) {}
