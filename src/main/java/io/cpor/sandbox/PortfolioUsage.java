package io.cpor.sandbox;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The reports of usage of the portfolio, and the export of its claims. */
final class PortfolioUsage {
    private static final String CLAIMS = "Claim ID,Status,Last modified,Tenant ID,Customer name,Workload,Partner ID,"
            + "Date associated,Solution area,Partner role,Subscription ID";
    private static final String USAGE =
            "CustomerTenantId,CustomerName,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,"
                    + "ClaimId,MpnId,DateAssociated,PartnerAttributionType,Date";
    private static final String OFFICE = "CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,"
            + "MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,MPNId,PartnerName,PartnerLocation,"
            + "PartnerAttributionType,IsDuplicateRowForPGA";

    private final PortfolioDays days;
    private final Map<PortfolioStory, String> claimIds;

    /** @param claimIds of the claims that stand approved; of others Microsoft reports nothing */
    PortfolioUsage(PortfolioDays days, Map<PortfolioStory, String> claimIds) {
        this.days = days;
        this.claimIds = claimIds;
    }

    String claims() {
        CsvSheet sheet = new CsvSheet(CLAIMS);
        claimIds.forEach((story, claimId) -> story.claimed().forEach(line -> {
            boolean subscription = story.subscriptionId() != null;
            sheet.row()
                    .cell("Claim ID", claimId)
                    .cell("Status", "Approved")
                    .cell("Last modified", days.approvedOn())
                    .cell("Tenant ID", story.tenantId())
                    .cell("Customer name", story.customer())
                    .cell("Workload", line.name())
                    .cell("Partner ID", Portfolio.LOCATION)
                    .cell("Date associated", days.approvedOn())
                    .cell("Solution area", subscription ? "Business Applications" : "")
                    .cell("Partner role", subscription ? "Build intent – Advisor" : "")
                    .cell("Subscription ID", subscription ? story.subscriptionId() : "")
                    .add();
        }));
        return sheet.toString();
    }

    /** The report of our own claims; it holds no subscriptions. */
    String usage(List<YearMonth> months) {
        CsvSheet sheet = new CsvSheet(USAGE);
        months.forEach(month -> claimIds.forEach((story, claimId) -> {
            if (story.subscriptionId() == null) {
                story.claimed()
                        .forEach(line -> sheet.row()
                                .cell("CustomerTenantId", story.tenantId())
                                .cell("CustomerName", story.customer())
                                .cell("WorkloadName", line.name())
                                .cell("MonthlyActiveUsers", line.users(days.place(month)))
                                .cell("PaidAvailableUnits", line.seats())
                                .cell("ClaimId", claimId)
                                .cell("MpnId", Portfolio.LOCATION)
                                .cell("DateAssociated", days.approvedOn())
                                .cell("PartnerAttributionType", "CPOR")
                                .cell("Date", month.atDay(1))
                                .add());
            }
        }));
        return sheet.toString();
    }

    /** The report of whole tenants: what is claimed, and what is not. */
    String officeUsage(List<YearMonth> months) {
        CsvSheet sheet = new CsvSheet(OFFICE);
        for (YearMonth month : months) {
            for (PortfolioStory story : claimIds.keySet()) {
                if (story.subscriptionId() == null) {
                    story.claimed().forEach(line -> office(sheet, month, story, line));
                }
                story.free().forEach(line -> office(sheet, month, story, line));
            }
        }
        return sheet.toString();
    }

    private void office(CsvSheet sheet, YearMonth month, PortfolioStory story, PortfolioLine line) {
        sheet.row()
                .cell("CustomerTenantId", story.tenantId())
                .cell("WorkloadName", line.name())
                .cell("Month", month.atDay(1))
                .cell("PaidAvailableUnits", line.seats())
                .cell("MonthlyActiveUsers", line.users(days.place(month)))
                .cell("CustomerName", story.customer())
                .cell("MPNId", Portfolio.LOCATION)
                .cell("PartnerName", Portfolio.PARTNER)
                .cell("PartnerAttributionType", "CPOR")
                .cell("IsDuplicateRowForPGA", false)
                .add();
    }
}
