package io.cpor.web.api.history;

import io.cpor.association.value.OfficeTime;
import io.cpor.process.history.EndedAs;
import io.cpor.process.history.HistoricInstance;
import io.cpor.process.history.HistoricInstance.Claimed;
import io.cpor.process.history.InstanceState;
import io.cpor.web.form.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The history as a spreadsheet opens it. */
final class InstancesCsv {
    private final CsvDownload csv;
    private final OfficeTime office;

    /** @param office times are told in its time zone */
    InstancesCsv(String name, HttpServletResponse response, OfficeTime office) throws IOException {
        this.office = office;
        csv = CsvDownload.begin(
                name,
                response,
                List.of(
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
                        "Next deadline (" + office.zone().getId() + ")",
                        "Origin"));
    }

    void write(HistoricInstance instance) {
        csv.row(
                instance.association(),
                instance.customer(),
                state(instance.state()),
                String.join("; ", instance.standsAt()),
                outcome(instance.outcome()),
                time(instance.started()),
                time(instance.ended()),
                Duration.ofMillis(instance.duration()).toMinutes(),
                ofClaimed(instance, Claimed::tenantId),
                ofClaimed(instance, Claimed::role),
                ofClaimed(instance, Claimed::lines),
                ofClaimed(instance, Claimed::claimId),
                time(instance.deadline()),
                instance.origin() == null ? null : instance.origin().code());
    }

    private static String ofClaimed(HistoricInstance instance, Function<Claimed, String> what) {
        return instance.claimed() == null ? null : what.apply(instance.claimed());
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
