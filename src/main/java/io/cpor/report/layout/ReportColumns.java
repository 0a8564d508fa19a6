package io.cpor.report.layout;

import static io.cpor.report.layout.CellForm.COUNT;
import static io.cpor.report.layout.CellForm.CUSTOMER;
import static io.cpor.report.layout.CellForm.DAY;
import static io.cpor.report.layout.CellForm.DECIMAL;
import static io.cpor.report.layout.CellForm.FLAG;
import static io.cpor.report.layout.CellForm.ID;
import static io.cpor.report.layout.CellForm.MOMENT;
import static io.cpor.report.layout.CellForm.MONTH;
import static io.cpor.report.layout.CellForm.TENANT;
import static io.cpor.report.layout.CellForm.TEXT;

import java.util.List;

/** The columns of Microsoft's reports that are read, as Microsoft writes them. What names a person is not among them. */
final class ReportColumns {
    private static final int GUID = 36;
    private static final int PARTNER = 20;
    private static final int CLAIM = 64;
    private static final int SHORT = 60;

    private ReportColumns() {}

    static List<ReportColumn> usage() {
        return new Columns()
                .filled("CustomerTenantId", TENANT, "tenant_id")
                .optional("CustomerName", TEXT, "customer_name")
                .filled("WorkloadName", TEXT, "workload_name")
                .needed("MonthlyActiveUsers", COUNT, "active_users", PARTNER)
                .needed("PaidAvailableUnits", COUNT, "paid_seats", PARTNER)
                .needed("ClaimId", ID, "claim_id", CLAIM)
                .filled("MpnId", ID, "location_id", PARTNER)
                .optional("DateAssociated", DAY, "date_associated")
                .optional("PartnerAttributionType", TEXT, "attribution", SHORT)
                .filled("Date", MONTH, "in_month")
                .list();
    }

    static List<ReportColumn> officeUsage() {
        return new Columns()
                .filled("CustomerTenantId", TENANT, "tenant_id")
                .optional("CustomerTpid", ID, "tpid", PARTNER)
                .optional("CustomerName", TEXT, "customer_name")
                .filled("WorkloadName", TEXT, "workload_name")
                .filled("Month", MONTH, "in_month")
                .needed("PaidAvailableUnits", COUNT, "paid_seats", PARTNER)
                .needed("MonthlyActiveUsers", COUNT, "active_users", PARTNER)
                .filled("MPNId", ID, "location_id", PARTNER)
                .optional("PartnerAttributionType", TEXT, "attribution", SHORT)
                .optional("IsDuplicateRowForPGA", FLAG, "duplicate", PARTNER)
                .list();
    }

    static List<ReportColumn> earnings() {
        Columns columns = new Columns()
                .filled("earningId", ID, "earning_id", SHORT)
                .optional("participantId", ID, "location_id", PARTNER)
                .optional("claimId", ID, "claim_id", CLAIM)
                .needed("customerTenantId", TENANT, "tenant_id", GUID)
                .optional("customerTpid", ID, "tpid", PARTNER)
                .optional("customerId", CUSTOMER, "tenant_id", GUID)
                .optional("customerName", TEXT, "customer_name")
                .optional("subscriptionEndDate", DAY, "subscription_end")
                .optional("lever", TEXT, "lever")
                .needed("transactionDate", DAY, "transaction_date", SHORT)
                .optional("earningDate", DAY, "earning_date")
                .optional("calculationDate", MOMENT, "calculated_at")
                .optional("baseline", DECIMAL, "baseline")
                .optional("baselineType", TEXT, "baseline_type", SHORT)
                .rate("earningRate", "earning_rate")
                .amount("earningAmount", false, "amount")
                .amount("earningAmountUSD", true, "amount_usd")
                .optional("earningCurrencyCode", TEXT, "currency", 10)
                .optional("transactionCurrency", TEXT, "currency", 10)
                .optional("paymentId", ID, "payment_id", SHORT)
                .optional("paymentStatus", TEXT, "payment_status", SHORT)
                .optional("paymentStatusDescription", TEXT, "payment_status_description", 500)
                .optional("reasonCode", TEXT, "reason_code", SHORT);
        return engagement(columns).list();
    }

    static List<ReportColumn> ineligible() {
        Columns columns = new Columns()
                .filled("unearnedId", ID, "unearned_id", SHORT)
                .optional("partnerId", ID, "location_id", PARTNER)
                .optional("earningParticipantId", ID, "location_id", PARTNER)
                .needed("customerId", CUSTOMER, "tenant_id", GUID)
                .optional("customerName", TEXT, "customer_name")
                .needed("transactionDate", DAY, "transaction_date", SHORT)
                .needed("reason", TEXT, "reason", SHORT)
                .amount("transactionAmountUSD", false, "amount_usd");
        return engagement(columns).list();
    }

    /** What earnings, and what did not become any, say of the engagement and its quantities. */
    private static Columns engagement(Columns columns) {
        return columns.optional("engagementName", TEXT, "engagement_name")
                .optional("solutionArea", TEXT, "solution_area")
                .optional("partnerRole", TEXT, "partner_role")
                .optional("workload", TEXT, "workload_name")
                .optional("subscriptionId", ID, "subscription_id", GUID)
                .optional("quantity", DECIMAL, "quantity")
                .optional("quantityType", TEXT, "quantity_type", SHORT)
                .optional("quantityAlt", DECIMAL, "quantity_alt")
                .optional("quantityAltType", TEXT, "quantity_alt_type", SHORT)
                .optional("compensableUnits", DECIMAL, "compensable_units");
    }

    static List<ReportColumn> payments() {
        return new Columns()
                .filled("participantID", ID, "location_id", PARTNER)
                .filled("paymentID", ID, "payment_id", SHORT)
                .optional("programName", TEXT, "program_name")
                .amount("earned", true, "earned")
                .amount("earnedUSD", false, "earned_usd")
                .amount("withheldTax", false, "withheld_tax")
                .amount("salesTax", false, "sales_tax")
                .amount("serviceFeeTax", false, "service_fee_tax")
                .amount("totalPayment", true, "total_payment")
                .optional("currencyCode", TEXT, "currency", 10)
                .optional("paymentStatus", TEXT, "payment_status", SHORT)
                .optional("paymentStatusDescription", TEXT, "payment_status_description", 500)
                .optional("paymentDate", DAY, "payment_date")
                .list();
    }

    static List<ReportColumn> caps() {
        return new Columns()
                .optional("earningParticipantID", ID, "location_id", PARTNER)
                .optional("participantID", ID, "location_id", PARTNER)
                .optional("programName", TEXT, "program_name")
                .filled("engagementName", TEXT, "engagement_name")
                .optional("leverName", TEXT, "lever")
                .optional("customerID", CUSTOMER, "tenant_id", GUID)
                .optional("customerName", TEXT, "customer_name")
                .amount("maxCapUSD", true, "max_usd")
                .optional("maxCapEffectiveStartDate", DAY, "starts_on")
                .optional("maxCapEffectiveEndDate", DAY, "ends_on")
                .amount("totalEarningsUSD", false, "earned_usd")
                .amount("balanceEarningOpportunityUSD", false, "balance_usd")
                .amount("targetRevenueUSD", false, "target_usd")
                .filled("maxCapBalanceRefreshDate", DAY, "refreshed_on")
                .list();
    }
}
