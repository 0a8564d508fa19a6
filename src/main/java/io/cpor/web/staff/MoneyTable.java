package io.cpor.web.staff;

import io.cpor.association.value.Coded;
import io.cpor.money.Cap;
import io.cpor.money.ComparedPayment;
import io.cpor.money.Estimate;
import io.cpor.money.MoneyReport;
import io.cpor.money.NotEligible;
import io.cpor.money.Opportunity;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table of the money with its columns, as the CSV has it. */
enum MoneyTable implements Coded {
    SUMS(
            "Key,Name,Provisional,Rows,USD assigned,USD not assignable,USD total,Rows without USD,Currency,Amount in the currency",
            MoneySums::rows),
    NOT_ASSIGNABLE("Why,Rows,USD,Rows without USD,Currency,Amount in the currency", MoneySums::apartRows),
    NOT_ELIGIBLE(
            "Reason,In words,Can act,What to do,Until,Rows in time,Rows,Customers,USD of the transactions",
            report -> report.notEligible().stream().map(MoneyTable::notEligible)),
    PAYMENTS(
            "Payment,Participant,Finding,Program,Paid on,Status,Rows of earnings,Earnings in USD,Compared in,Difference,Currency,Earned,"
                    + "Earned in USD,Withheld tax,Sales tax,Service fee tax,Total payment",
            report -> report.payments().stream().map(MoneyTable::payment)),
    CAPS(
            "Location,Program,Engagement,Lever,Tenant ID,TPID,Customer,Cap in USD,Earned in USD,Balance in USD,Target in USD,From,To,Refreshed",
            report -> report.caps().stream().map(MoneyTable::cap)),
    OPPORTUNITIES(
            "Tenant ID,Customer,Code,Workload,Month,Paid seats,High-water mark,Mark told by,Units above it",
            report -> report.opportunities().lines().stream().map(MoneyTable::opportunity)),
    ESTIMATES(
            "Engagement,Lever,Month,Units from,Units to,USD from,USD to,Lines,Lines without figures,Why there is none,Formula from",
            report -> report.estimates().stream().map(MoneyTable::estimate));

    private final List<String> columns;
    private final Function<MoneyReport, Stream<List<Object>>> rows;

    MoneyTable(String columns, Function<MoneyReport, Stream<List<Object>>> rows) {
        this.columns = List.of(columns.split(","));
        this.rows = rows;
    }

    static MoneyTable of(String code) {
        return Coded.find(MoneyTable.class, code).orElse(SUMS);
    }

    List<String> columns() {
        return columns;
    }

    /** Each with a value, or {@code null}, for every column. */
    Stream<List<Object>> rows(MoneyReport report) {
        return rows.apply(report);
    }

    private static List<Object> notEligible(NotEligible one) {
        return Arrays.asList(
                one.reason(),
                one.words(),
                one.actionable() ? "yes" : "no",
                one.remedy(),
                one.until(),
                one.rowsInTime(),
                one.rows(),
                one.customers(),
                one.usd());
    }

    private static List<Object> payment(ComparedPayment one) {
        return Arrays.asList(
                one.paymentId(),
                one.participantId(),
                one.finding().code(),
                one.program(),
                one.paidOn(),
                one.status(),
                one.earnings().rows(),
                one.earnings().usd(),
                one.comparedIn(),
                one.difference(),
                one.currency(),
                one.earned(),
                one.earnedUsd(),
                one.withheldTax(),
                one.salesTax(),
                one.serviceFeeTax(),
                one.totalPayment());
    }

    private static List<Object> cap(Cap one) {
        return Arrays.asList(
                one.locationId(),
                one.program(),
                one.engagement(),
                one.lever(),
                one.tenantId(),
                one.tpid(),
                one.customer(),
                one.maxUsd(),
                one.earnedUsd(),
                one.balanceUsd(),
                one.targetUsd(),
                one.startsOn(),
                one.endsOn(),
                one.refreshedOn());
    }

    private static List<Object> opportunity(Opportunity one) {
        return Arrays.asList(
                one.tenantId(),
                one.customer(),
                one.code(),
                one.workload(),
                one.month(),
                one.paidSeats(),
                one.highWaterMark(),
                one.markSource().code(),
                one.units());
    }

    private static List<Object> estimate(Estimate one) {
        return Arrays.asList(
                one.engagement(),
                one.lever(),
                one.month(),
                one.unitsFrom(),
                one.unitsTo(),
                one.usdFrom(),
                one.usdTo(),
                one.lines(),
                one.linesWithout(),
                one.why(),
                one.source());
    }
}
