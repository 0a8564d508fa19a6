package io.cpor.sandbox;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How one workload or product of a customer of the portfolio is used. Months are counted from the last one of the history,
 * which is 0.
 *
 * @param mark the most active users before the claim
 * @param users the active users in month 0
 * @param growth how many more there were each month until then
 * @param played the active users in the months after it; later ones go on like the last two
 */
record PortfolioLine(String name, int seats, int mark, int users, int growth, List<Integer> played) {
    static PortfolioLine steady(String name, int seats, int mark, int users, int growth) {
        return new PortfolioLine(
                name,
                seats,
                mark,
                users,
                growth,
                IntStream.rangeClosed(1, PortfolioDays.LEFT)
                        .mapToObj(month -> users + growth * month)
                        .toList());
    }

    int users(int place) {
        if (place <= 0) {
            return users + growth * place;
        }
        if (place <= played.size()) {
            return played.get(place - 1);
        }
        int last = played.get(played.size() - 1);
        int step = last - played.get(played.size() - 2);
        return Math.max(1, Math.min(seats, last + step * (place - played.size())));
    }

    /** The most active users before that month. */
    int highWaterMark(int first, int place) {
        return Math.max(
                mark, IntStream.range(first, place).map(this::users).max().orElse(0));
    }

    /** What Microsoft pays for in that month: the paid seats above the high-water mark. */
    int units(int first, int place) {
        return Math.max(0, seats - highWaterMark(first, place));
    }

    String percent(int place) {
        return Math.round(100.0 * users(place) / seats) + " %";
    }
}
