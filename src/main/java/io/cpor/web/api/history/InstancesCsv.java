package io.cpor.web.api.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.history.EndedAs;
import io.cpor.process.history.HistoricInstance;
import io.cpor.process.history.HistoricInstance.Claimed;
import io.cpor.process.history.InstanceState;
import io.cpor.table.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;

/** The history as a spreadsheet opens it. */
final class InstancesCsv {
    /** Tells spreadsheets that this is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;
    private final OfficeTime office;

    /** @param office times are told in its time zone */
    InstancesCsv(Writer to, OfficeTime office) throws IOException {
        to.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(to);
        this.office = office;
        csv.writeRecord(
                "Association",
                "Customer",
                "State",
                "Stands at",
                "Outcome",
                "Started (" + office.zone().getId() + ")",
                "Ended (" + office.zone().getId() + ")",
                "Duration (minutes)",
                "Tenant ID",
                "Role",
                "Claimed",
                "Claim ID",
                "Next deadline (" + office.zone().getId() + ")");
    }

    void write(HistoricInstance instance) {
        csv.writeRecord(Stream.of(
                        SpreadsheetText.escape(instance.association()),
                        SpreadsheetText.escape(instance.customer()),
                        state(instance.state()),
                        SpreadsheetText.escape(String.join("; ", instance.standsAt())),
                        outcome(instance.outcome()),
                        time(instance.started()),
                        time(instance.ended()),
                        Long.toString(Duration.ofMillis(instance.duration()).toMinutes()),
                        ofClaimed(instance, Claimed::tenantId),
                        ofClaimed(instance, Claimed::role),
                        ofClaimed(instance, Claimed::lines),
                        ofClaimed(instance, Claimed::claimId),
                        time(instance.deadline()))
                .toList());
    }

    private static String ofClaimed(HistoricInstance instance, Function<Claimed, String> what) {
        String text = instance.claimed() == null ? null : what.apply(instance.claimed());
        return text == null ? "" : SpreadsheetText.escape(text);
    }

    private String time(Instant instant) {
        return instant == null ? "" : office.second(instant);
    }

    private static String state(InstanceState state) {
        return switch (state) {
            case RUNNING -> "Running";
            case INCIDENT -> "Running, with an incident";
            case SUSPENDED -> "Suspended";
            case ENDED -> "Ended";
            case CANCELLED -> "Cancelled";
        };
    }

    private static String outcome(EndedAs outcome) {
        if (outcome == null) {
            return "";
        }
        return switch (outcome) {
            case ACTIVE -> "Association active";
            case LOST -> "Lost after it was active";
            case REJECTED -> "Rejected by Microsoft";
            case DECLINED -> "Declined by the customer";
            case WITHDRAWN -> "Withdrawn";
            case POE_NOT_RETURNED -> "POE not returned";
            case POE_DECLINED -> "POE declined";
        };
    }
}
