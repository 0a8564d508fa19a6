package io.cpor.testing.portfolio;

import io.cpor.testing.ReportFixtures;
import io.cpor.testing.portfolio.Rows.Cap;
import io.cpor.testing.portfolio.Rows.Earning;
import io.cpor.testing.portfolio.Rows.Ineligible;
import io.cpor.testing.portfolio.Rows.Payment;
import io.cpor.testing.portfolio.Rows.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes rows as Microsoft's reports have them. */
final class ReportFiles {
    private final Portfolio portfolio;
    private final Path folder;
    private int written;

    ReportFiles(Portfolio portfolio, Path folder) {
        this.portfolio = portfolio;
        this.folder = folder;
    }

    /** Takes the cells of a row by the names of their columns. */
    interface Sheet extends Consumer<Map<String, Object>> {}

    Path write(String header, Consumer<Sheet> rows) {
        Path file = folder.resolve("report-" + ++written + ".csv");
        String[] columns = header.split(",");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            rows.accept(cells -> {
                List<String> line = new ArrayList<>();
                for (String column : columns) {
                    Object cell = cells.get(column);
                    line.add(cell == null ? "" : quoted(cell.toString()));
                }
                try {
                    out.write(String.join(",", line) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    Path usage(Consumer<Consumer<Usage>> rows) {
        return write(
                ReportFixtures.USAGE,
                sheet -> rows.accept(one -> {
                    Map<String, Object> cells = used(one);
                    cells.put("ClaimId", one.claimId());
                    cells.put("MpnId", Portfolio.location(one.customer()));
                    cells.put("PartnerAttributionType", "CPOR");
                    cells.put("Date", portfolio.month(one.month()) + "-01");
                    sheet.accept(cells);
                }));
    }

    Path office(Consumer<Consumer<Usage>> rows) {
        return write(
                ReportFixtures.OFFICE_USAGE,
                sheet -> rows.accept(one -> {
                    Map<String, Object> cells = used(one);
                    cells.put("CustomerTpid", Portfolio.tpid(one.customer()));
                    cells.put("MPNId", Portfolio.location(one.customer()));
                    cells.put("Month", portfolio.month(one.month()) + "-01");
                    cells.put("PartnerAttributionType", "CSP");
                    cells.put("IsDuplicateRowForPGA", "false");
                    sheet.accept(cells);
                }));
    }

    private Map<String, Object> used(Usage one) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("CustomerTenantId", portfolio.tenant(one.customer()));
        cells.put("CustomerName", portfolio.name(one.customer()));
        cells.put("WorkloadName", portfolio.names().get(one.workload()));
        cells.put("MonthlyActiveUsers", one.users());
        cells.put("PaidAvailableUnits", one.seats());
        return cells;
    }

    /** @param calculatedIn the month in which Microsoft computed them, counted from that of the usage */
    Path earnings(int calculatedIn, Consumer<Consumer<Earning>> rows) {
        return write(
                ReportFixtures.EARNINGS + ",customerTpid,subscriptionEndDate",
                sheet -> rows.accept(one -> {
                    YearMonth month = portfolio.month(one.month());
                    Map<String, Object> cells = new LinkedHashMap<>();
                    cells.put("earningId", one.id());
                    cells.put("participantId", one.location());
                    cells.put("engagementName", engagement(one));
                    cells.put("claimId", one.claimId());
                    if (one.customer() >= 0) {
                        cells.put("customerTenantId", one.byTpid() ? null : portfolio.tenant(one.customer()));
                        cells.put("customerTpid", one.byTpid() ? Portfolio.tpid(one.customer()) : null);
                        cells.put("customerName", portfolio.name(one.customer()));
                    }
                    cells.put(
                            "workload",
                            one.workload() < 0 ? null : portfolio.names().get(one.workload()));
                    cells.put("subscriptionId", one.subscription());
                    cells.put("subscriptionEndDate", one.subscription() == null ? null : Portfolio.TODAY.plusDays(300));
                    cells.put("transactionDate", month + "-28");
                    cells.put("earningDate", month.plusMonths(1) + "-15");
                    cells.put("calculationDate", month.plusMonths(calculatedIn) + "-16T10:00:00Z");
                    cells.put("quantity", one.users());
                    cells.put("quantityType", "MAU");
                    cells.put("quantityAlt", one.seats());
                    cells.put("quantityAltType", "PAU");
                    cells.put("baseline", one.baseline());
                    cells.put("baselineType", one.baseline() == null ? null : "HWM");
                    cells.put("earningRate", "0.5");
                    cells.put("earningAmount", Rows.money(one.amount()));
                    cells.put("earningAmountUSD", Rows.money(one.usd()));
                    cells.put("transactionCurrency", Portfolio.currency(one.location()));
                    cells.put("paymentId", one.paymentId());
                    cells.put("paymentStatus", one.status());
                    sheet.accept(cells);
                }));
    }

    static String engagement(Earning one) {
        return one.subscription() != null
                ? "MCI BizApps Presales Advisor"
                : one.customer() < 0 ? "Direct pay" : "Modern Work and Security Usage";
    }

    Path ineligible(Consumer<Consumer<Ineligible>> rows) {
        return write(
                ReportFixtures.INELIGIBLE,
                sheet -> rows.accept(one -> {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    cells.put("unearnedId", one.id());
                    cells.put(
                            "customerId",
                            one.byTpid() ? Portfolio.tpid(one.customer()) : portfolio.tenant(one.customer()));
                    cells.put("customerIdType", one.byTpid() ? "TPID" : "TenantId");
                    cells.put("customerName", portfolio.name(one.customer()));
                    cells.put("engagementName", "Modern Work and Security Usage");
                    cells.put("solutionArea", "Modern Work and Security");
                    cells.put("partnerRole", "Use or consume");
                    cells.put("partnerId", Portfolio.location(one.customer()));
                    cells.put("reason", one.reason());
                    cells.put("transactionAmountUSD", Rows.money(one.usd()));
                    cells.put("transactionDate", portfolio.month(one.month()) + "-28");
                    cells.put("workload", portfolio.names().get(one.workload()));
                    sheet.accept(cells);
                }));
    }

    Path payments(List<Payment> rows) {
        return write(
                ReportFixtures.PAYMENTS,
                sheet -> rows.forEach(one -> {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    cells.put("participantID", one.location());
                    cells.put("programName", "Microsoft Commerce Incentives");
                    cells.put("earned", Rows.money(one.earned()));
                    cells.put("withheldTax", Rows.money(-one.withheld()));
                    cells.put("totalPayment", Rows.money(one.total()));
                    cells.put("currencyCode", Portfolio.currency(one.location()));
                    cells.put("paymentID", one.id());
                    cells.put("paymentStatus", "Sent");
                    cells.put("paymentDate", one.paidOn());
                    sheet.accept(cells);
                }));
    }

    Path caps(List<Cap> rows) {
        return write(
                ReportFixtures.CAPS,
                sheet -> rows.forEach(one -> {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    cells.put("participantID", one.location());
                    cells.put("earningParticipantID", one.location());
                    cells.put("engagementName", "Modern Work and Security Usage");
                    cells.put("leverName", "Usage");
                    cells.put("customerID", one.customer() < 0 ? null : portfolio.tenant(one.customer()));
                    cells.put("customerName", one.customer() < 0 ? null : portfolio.name(one.customer()));
                    cells.put("maxCapUSD", Rows.money(one.max()));
                    cells.put("maxCapEffectiveStartDate", "2026-07-01");
                    cells.put("maxCapEffectiveEndDate", "2027-06-30");
                    cells.put("totalEarningsUSD", Rows.money(one.earned()));
                    cells.put("balanceEarningOpportunityUSD", Rows.money(one.balance()));
                    cells.put("maxCapBalanceRefreshDate", one.refreshedOn());
                    sheet.accept(cells);
                }));
    }
}
