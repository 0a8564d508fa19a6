package io.cpor.sandbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reports of what was paid for the portfolio, and of how much may still be earned. */
final class PortfolioPayments {
    private static final String PAYMENTS =
            "participantID,participantIDType,participantName,programName,earned,earnedUSD,withheldTax,salesTax,"
                    + "serviceFeeTax,totalPayment,currencyCode,paymentMethod,paymentID,paymentStatus,"
                    + "paymentStatusDescription,paymentDate";
    private static final String CAPS =
            "participantID,participantType,participantName,earningParticipantID,programName,engagementName,leverName,"
                    + "customerID,customerName,maxCapUSD,maxCapEffectiveStartDate,maxCapEffectiveEndDate,totalEarningsUSD,"
                    + "balanceEarningOpportunityUSD,targetRevenueUSD,maxCapBalanceRefreshDate";

    private final PortfolioDays days;
    private final Map<PortfolioStory, String> claimIds;

    /** @param claimIds of the claims that stand approved; of others Microsoft reports nothing */
    PortfolioPayments(PortfolioDays days, Map<PortfolioStory, String> claimIds) {
        this.days = days;
        this.claimIds = claimIds;
    }

    private Stream<PortfolioEarning> all(YearMonth to) {
        return claimIds.keySet().stream().flatMap(story -> PortfolioEarning.of(story, days, to).stream());
    }

    /** What was paid out in these months. */
    String payments(List<YearMonth> months) {
        CsvSheet sheet = new CsvSheet(PAYMENTS);
        for (YearMonth month : months) {
            BigDecimal sum = all(month.minusMonths(2))
                    .filter(one -> one.isPaid(days) && one.month().equals(month.minusMonths(2)))
                    .map(PortfolioEarning::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() > 0) {
                sheet.row()
                        .cell("participantID", Portfolio.LOCATION)
                        .cell("participantName", Portfolio.PARTNER)
                        .cell("programName", PortfolioMoney.PROGRAMME)
                        .cell("earned", sum)
                        .cell("earnedUSD", sum)
                        .cell("totalPayment", sum)
                        .cell("currencyCode", "USD")
                        .cell("paymentMethod", "Wire")
                        .cell("paymentID", paymentId(month))
                        .cell("paymentStatus", "Sent")
                        .cell("paymentDate", month.atDay(15))
                        .add();
            }
        }
        return sheet.toString();
    }

    static String paymentId(YearMonth paidIn) {
        return "P-" + paidIn;
    }

    /** How much may still be earned, at the end of each of these months. */
    String caps(List<YearMonth> months) {
        CsvSheet sheet = new CsvSheet(CAPS);
        for (YearMonth month : months) {
            for (PortfolioStory story : claimIds.keySet()) {
                BigDecimal cap = PortfolioEarning.cap(story, days);
                BigDecimal earned = PortfolioEarning.of(story, days, month).stream()
                        .filter(one -> one.isPaid(days))
                        .map(PortfolioEarning::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                LocalDate from = days.approvedOn().withDayOfMonth(1);
                sheet.row()
                        .cell("participantID", Portfolio.LOCATION)
                        .cell("participantName", Portfolio.PARTNER)
                        .cell("programName", PortfolioMoney.PROGRAMME)
                        .cell(
                                "engagementName",
                                story.subscriptionId() == null ? PortfolioMoney.USAGE : PortfolioMoney.ADVISOR)
                        .cell("customerID", story.tenantId())
                        .cell("customerName", story.customer())
                        .cell("maxCapUSD", cap)
                        .cell("maxCapEffectiveStartDate", from)
                        .cell("maxCapEffectiveEndDate", from.plusYears(3).minusDays(1))
                        .cell("totalEarningsUSD", earned)
                        .cell("balanceEarningOpportunityUSD", cap.subtract(earned))
                        .cell("maxCapBalanceRefreshDate", month.atEndOfMonth())
                        .add();
            }
        }
        return sheet.toString();
    }
}
