package io.cpor.sandbox;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reports of what the portfolio earned. What a month of usage earned is there in the next one, and paid the month after. */
final class PortfolioMoney {
    private static final String EARNINGS =
            "earningId,participantId,participantIdType,participantName,programName,engagementName,solutionArea,"
                    + "partnerRole,claimId,customerTenantId,customerName,workload,subscriptionId,subscriptionEndDate,lever,"
                    + "transactionDate,earningDate,calculationDate,quantity,quantityType,quantityAlt,quantityAltType,baseline,"
                    + "baselineType,compensableUnits,earningRate,earningAmount,earningAmountUSD,transactionCurrency,paymentId,"
                    + "paymentStatus,paymentStatusDescription,reasonCode";
    private static final String INELIGIBLE =
            "agreementNumber,compensableUnits,customerId,customerIdType,customerName,engagementName,partnerId,"
                    + "partnerName,partnerRole,reason,subscriptionId,transactionAmountUSD,transactionDate,unearnedId,quantity,"
                    + "quantityType,quantityAlt,quantityAltType,solutionArea,workload";
    static final String PROGRAMME = "Microsoft Commerce Incentives";
    static final String USAGE = "Modern Work and Security Usage";
    static final String ADVISOR = "MCI BizApps Presales Advisor";

    /** The last day of a month that every month has. */
    private static final int LATE = 28;

    private final PortfolioDays days;
    private final Map<PortfolioStory, String> claimIds;

    /** @param claimIds of the claims that stand approved; of others Microsoft reports nothing */
    PortfolioMoney(PortfolioDays days, Map<PortfolioStory, String> claimIds) {
        this.days = days;
        this.claimIds = claimIds;
    }

    private Stream<PortfolioEarning> all(YearMonth to) {
        return claimIds.keySet().stream().flatMap(story -> PortfolioEarning.of(story, days, to).stream());
    }

    /** The last of these months, and what was paid since: an earning stands there anew once it is paid. */
    String earnings(List<YearMonth> months) {
        YearMonth last = months.get(months.size() - 1);
        CsvSheet sheet = new CsvSheet(EARNINGS);
        all(last)
                .filter(one -> one.isPaid(days))
                .filter(one -> months.contains(one.month()) || one.month().equals(last.minusMonths(2)))
                .forEach(one -> earning(sheet, one, isPaidOut(one.month(), last)));
        return sheet.toString();
    }

    private static boolean isPaidOut(YearMonth month, YearMonth last) {
        return !month.isAfter(last.minusMonths(2));
    }

    private void earning(CsvSheet sheet, PortfolioEarning one, boolean paid) {
        String claimId = claimIds.get(one.story());
        YearMonth known = one.month().plusMonths(paid ? 2 : 1);
        both(sheet, one)
                .cell("earningId", one.id(claimId))
                .cell("participantId", Portfolio.LOCATION)
                .cell("participantName", Portfolio.PARTNER)
                .cell("programName", PROGRAMME)
                .cell("claimId", claimId)
                .cell("customerTenantId", one.story().tenantId())
                .cell("subscriptionEndDate", isSubscription(one) ? days.subscriptionEndsOn() : "")
                .cell("earningDate", one.month().plusMonths(1).atDay(16))
                .cell("calculationDate", known.atDay(16) + "T06:00:00Z")
                .cell("baseline", one.mark())
                .cell("baselineType", "HWM")
                .cell("earningRate", PortfolioEarning.RATE)
                .cell("earningAmount", one.amount())
                .cell("earningAmountUSD", one.amount())
                .cell("transactionCurrency", "USD")
                .cell(
                        "paymentId",
                        paid ? PortfolioPayments.paymentId(one.month().plusMonths(2)) : "")
                .cell("paymentStatus", paid ? "Sent" : "Upcoming")
                .add();
    }

    private static boolean isSubscription(PortfolioEarning one) {
        return one.story().subscriptionId() != null;
    }

    /** A row with what both reports say of a line in a month. */
    private CsvSheet.Row both(CsvSheet sheet, PortfolioEarning one) {
        boolean subscription = isSubscription(one);
        return sheet.row()
                .cell("engagementName", subscription ? ADVISOR : USAGE)
                .cell("solutionArea", subscription ? "Business Applications" : "Modern Work and Security")
                .cell("partnerRole", subscription ? "Build intent – Advisor" : "Use or consume")
                .cell("customerName", one.story().customer())
                .cell("workload", subscription ? "" : one.line().name())
                .cell("subscriptionId", subscription ? one.story().subscriptionId() : "")
                .cell("transactionDate", one.month().atDay(LATE))
                .cell("quantity", subscription ? one.line().seats() : one.line().users(days.place(one.month())))
                .cell("quantityType", subscription ? "Paid seats" : "MAU")
                .cell("quantityAlt", one.line().seats())
                .cell("quantityAltType", "PAU")
                .cell("compensableUnits", one.units());
    }

    /** What earned nothing, and why. */
    String ineligible(List<YearMonth> months) {
        CsvSheet sheet = new CsvSheet(INELIGIBLE);
        all(months.get(months.size() - 1))
                .filter(one -> months.contains(one.month()))
                .filter(one -> !one.isPaid(days) && !one.isSilent(days))
                .forEach(one -> both(sheet, one)
                        .cell("customerId", one.story().tenantId())
                        .cell("customerIdType", "TenantId")
                        .cell("partnerId", Portfolio.LOCATION)
                        .cell("partnerName", Portfolio.PARTNER)
                        .cell("reason", one.isRefused(days) ? "CUSPUBSEC" : "PAULWPHWM")
                        .cell("transactionAmountUSD", one.amount())
                        .cell("unearnedId", "U-" + one.id(claimIds.get(one.story())))
                        .add());
        return sheet.toString();
    }
}
