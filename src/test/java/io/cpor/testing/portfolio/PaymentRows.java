package io.cpor.testing.portfolio;

import io.cpor.testing.portfolio.Rows.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The payments of the earnings, of which four are not as they should be. */
final class PaymentRows {
    private PaymentRows() {}

    static List<Payment> of(Portfolio portfolio, ReportedRows rows) {
        Map<String, Long> earned = new TreeMap<>();
        rows.earnings(one -> {
            if (one.paymentId() != null) {
                earned.merge(one.paymentId(), one.amount(), Long::sum);
            }
        });
        List<Payment> payments = new ArrayList<>();
        for (int month = 0; month <= portfolio.last() - 2; month++) {
            for (String location : Portfolio.LOCATIONS) {
                String id = rows.paymentId(location, month);
                boolean first = location.equals(Portfolio.LOCATIONS.get(0));
                long sum = earned.get(id) + (first && month == 3 ? 500 : 0);
                long withheld = month % 2 == 0 ? sum / 50 : 0;
                long total = sum - withheld - (!first && month == 5 ? 333 : 0);
                if (first || month != 4) {
                    payments.add(
                            new Payment(id, location, portfolio.month(month + 2).atDay(15), sum, withheld, total));
                }
            }
        }
        String location = Portfolio.LOCATIONS.get(0);
        payments.add(new Payment("P-EXTRA", location, portfolio.month(2).atDay(15), 4_200, 0, 4_200));
        return payments;
    }
}
