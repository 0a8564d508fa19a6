package io.cpor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes reports as Microsoft writes them, with figures that follow from customer, workload and month alone. */
public final class ReportFixtures {
    public static final String USAGE =
            "CustomerTenantId,CustomerName,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,"
                    + "ClaimId,MpnId,DateAssociated,PartnerAttributionType,Date";
    public static final String OFFICE_USAGE = "CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,"
            + "MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,MPNId,PartnerName,PartnerLocation,"
            + "PartnerAttributionType,IsDuplicateRowForPGA";
    public static final String EARNINGS = "earningId,participantId,participantIdType,participantName,programName,"
            + "engagementName,solutionArea,partnerRole,claimId,customerTenantId,customerName,workload,subscriptionId,lever,"
            + "transactionDate,earningDate,calculationDate,quantity,quantityType,quantityAlt,quantityAltType,baseline,"
            + "baselineType,compensableUnits,earningRate,earningAmount,earningAmountUSD,transactionCurrency,paymentId,"
            + "paymentStatus,paymentStatusDescription,reasonCode";
    public static final String INELIGIBLE = "agreementNumber,compensableUnits,customerId,customerIdType,customerName,"
            + "engagementName,partnerId,partnerName,partnerRole,reason,subscriptionId,transactionAmountUSD,transactionDate,"
            + "unearnedId,quantity,quantityType,quantityAlt,quantityAltType,solutionArea,workload";
    public static final String PAYMENTS =
            "participantID,participantIDType,participantName,programName,earned,earnedUSD,"
                    + "withheldTax,salesTax,serviceFeeTax,totalPayment,currencyCode,paymentMethod,paymentID,paymentStatus,"
                    + "paymentStatusDescription,paymentDate";
    public static final String CAPS = "participantID,participantType,participantName,earningParticipantID,programName,"
            + "engagementName,leverName,customerID,customerName,maxCapUSD,maxCapEffectiveStartDate,maxCapEffectiveEndDate,"
            + "totalEarningsUSD,balanceEarningOpportunityUSD,targetRevenueUSD,maxCapBalanceRefreshDate";

    private final String location;

    /** @param location that the rows are of */
    public ReportFixtures(String location) {
        this.location = location;
    }

    /** The tenant of the customer with that number. */
    public static String tenant(int customer) {
        return UUID.nameUUIDFromBytes(("customer " + customer).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static String customer(int customer) {
        return "Customer " + customer + " Ltd";
    }

    public static String claim(int customer, int workload) {
        return "C-" + customer + "-" + workload;
    }

    public static String workload(int workload) {
        List<String> real = List.of("Exchange Online", "Microsoft Teams", "SharePoint Online", "Microsoft 365 Apps");
        return workload < real.size() ? real.get(workload) : "Workload " + workload;
    }

    public static int activeUsers(int customer, int workload, YearMonth month) {
        return 100 + customer % 50 + workload * 3 + (month.getYear() - 2020) * 12 + month.getMonthValue();
    }

    public static int paidSeats(int customer, int workload) {
        return 400 + customer % 50 + workload * 3;
    }

    /** One row of the usage report. */
    public String usageRow(int customer, int workload, YearMonth month, int activeUsers) {
        return String.join(
                ",",
                tenant(customer),
                customer(customer),
                workload(workload),
                String.valueOf(activeUsers),
                String.valueOf(paidSeats(customer, workload)),
                claim(customer, workload),
                location,
                "2024-01-15",
                "CPOR",
                month + "-01");
    }

    /** Writes the usage report of so many customers and workloads, for these months. */
    public void writeUsage(Writer out, int customers, int workloads, YearMonth first, int months) throws IOException {
        out.write(USAGE + "\n");
        for (int month = 0; month < months; month++) {
            for (int customer = 0; customer < customers; customer++) {
                for (int workload = 0; workload < workloads; workload++) {
                    YearMonth of = first.plusMonths(month);
                    out.write(usageRow(customer, workload, of, activeUsers(customer, workload, of)) + "\n");
                }
            }
        }
    }

    public String usage(int customers, int workloads, YearMonth first, int months) {
        try {
            java.io.StringWriter out = new java.io.StringWriter();
            writeUsage(out, customers, workloads, first, months);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of the earnings report: ten dollars for each active user. */
    public Map<String, String> earning(String id, int customer, int workload, YearMonth month) {
        Map<String, String> row = new TreeMap<>();
        row.put("earningId", id);
        row.put("participantId", location);
        row.put("engagementName", "Modern Work and Security Usage");
        row.put("claimId", claim(customer, workload));
        row.put("customerTenantId", tenant(customer));
        row.put("customerName", customer(customer));
        row.put("workload", workload(workload));
        row.put("transactionDate", month + "-28");
        row.put("earningDate", month.plusMonths(1) + "-15");
        row.put("calculationDate", month.plusMonths(1) + "-15T10:00:00Z");
        row.put("quantity", String.valueOf(activeUsers(customer, workload, month)));
        row.put("quantityType", "MAU");
        row.put("earningRate", "0.5");
        row.put("earningAmount", "50.25");
        row.put("earningAmountUSD", "55.5");
        row.put("transactionCurrency", "EUR");
        row.put("paymentStatus", "Upcoming");
        return row;
    }

    /** A report of these rows, in the order of its columns. */
    public static String table(String header, List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (Map<String, String> row : rows) {
            lines.add(String.join(
                    ",",
                    java.util.Arrays.stream(header.split(","))
                            .map(column -> quoted(row.getOrDefault(column, "")))
                            .toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** A ZIP of these files by their names. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
