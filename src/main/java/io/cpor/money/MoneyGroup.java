package io.cpor.money;

/**
 * The earnings of one month, customer, engagement or location.
 *
 * @param key the month (2026-05), tenant ID, engagement or location, or {@code null} if the rows do not say
 * @param label what people call it, or {@code null} if the key is all there is
 * @param provisional whether it is a month that Microsoft may still change
 */
public record MoneyGroup(String key, String label, boolean provisional, Sum assigned, Sum notAssignable) {
    public Sum total() {
        return assigned.plus(notAssignable);
    }
}
