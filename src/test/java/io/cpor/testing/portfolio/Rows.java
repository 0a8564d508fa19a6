package io.cpor.testing.portfolio;

import java.time.LocalDate;
import java.util.Locale;

/** What one row of a report says. Amounts are in cents. */
final class Rows {
    private Rows() {}

    /** @param claimId {@code null} in the report of whole tenants */
    record Usage(int customer, int workload, int month, long users, long seats, String claimId) {
        Usage withUsers(long other) {
            return new Usage(customer, workload, month, other, seats, claimId);
        }
    }

    /**
     * @param customer -1 if the row names none
     * @param workload -1 if the row names none
     * @param byTpid whether the customer is named by its TPID alone
     * @param subscription or {@code null}
     * @param baseline or {@code null}
     */
    record Earning(
            String id,
            int customer,
            int workload,
            int month,
            String location,
            String claimId,
            boolean byTpid,
            String subscription,
            long users,
            long seats,
            Long baseline,
            long amount,
            long usd,
            String paymentId,
            String status) {
        Earning withAmount(long other) {
            return new Earning(
                    id,
                    customer,
                    workload,
                    month,
                    location,
                    claimId,
                    byTpid,
                    subscription,
                    users,
                    seats,
                    baseline,
                    other,
                    other,
                    paymentId,
                    status);
        }

        boolean isReversed() {
            return status.equals("Reversed");
        }
    }

    record Ineligible(String id, int customer, int workload, int month, String reason, boolean byTpid, long usd) {}

    record Payment(String id, String location, LocalDate paidOn, long earned, long withheld, long total) {}

    /** @param customer -1 if it holds for the whole location */
    record Cap(String location, int customer, LocalDate refreshedOn, long max, long earned) {
        long balance() {
            return max - earned;
        }
    }

    static String money(long cents) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }
}
