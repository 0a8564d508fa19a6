package io.cpor.report.intake;

import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.ReportPreview.MonthCount;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Looks whether what a person says about an import can be so. */
@Component
class ApplicationCheck {
    private final ReportNames names;
    private final PartnerIds ids;
    private final Clock clock;

    ApplicationCheck(ReportNames names, PartnerIds ids, Clock clock) {
        this.names = names;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws InvalidInput with everything that is wrong */
    void require(ReportImport one, ReportPreview preview, Application said) {
        Faults faults = new Faults();
        for (int at = 0; at < said.completeFor().size(); at++) {
            complete(said.completeFor().get(at), "completeFor[" + at + "]", preview, said, faults);
        }
        said.names().stream()
                .filter(answer -> !names.isAnswer(answer.code()))
                .forEach(
                        answer -> faults.add(
                                "answers",
                                "\"" + answer.code() + "\" is no workload; answer " + answer.name()
                                        + " with one of the suggestions or the catalogue, or with null if it is none of ours."));
        said.names().stream()
                .filter(answer ->
                        preview.names().stream().noneMatch(name -> name.name().equals(answer.name())))
                .forEach(answer -> faults.add("answers", "The name \"" + answer.name() + "\" is not asked for."));
        if (said.newer() == null && isNewerAsked(one, preview, said)) {
            faults.add(
                    "newer",
                    "The file says something else than what is known, and no date tells which is newer. Say whether the file"
                            + " is the newer one, with true or false.");
        }
        faults.refuse();
    }

    private void complete(
            CompleteMonth complete, String field, ReportPreview preview, Application said, Faults faults) {
        if (complete.month().isAfter(YearMonth.now(clock))) {
            faults.add(field + ".month", complete.month() + " has not begun yet; leave it out.");
        }
        boolean known = ids.isKnown(complete.locationId())
                || preview.ids().stream().anyMatch(id -> id.id().equals(complete.locationId()))
                || said.ids().stream().anyMatch(id -> id.id().equals(complete.locationId()));
        if (!known) {
            faults.add(
                    field + ".locationId",
                    "\"" + complete.locationId() + "\" is neither a location of ours nor one of the file.");
        }
    }

    /** Whether only the person can tell which of two values is the newer one, or whether rows that the file lacks go. */
    private static boolean isNewerAsked(ReportImport one, ReportPreview preview, Application said) {
        return preview.undecided() > 0
                || !one.kind().isDated() && preview.months().stream().anyMatch(month -> isEnded(month, said));
    }

    private static boolean isEnded(MonthCount month, Application said) {
        return month.lacking() > 0
                && said.completeFor().stream()
                        .anyMatch(complete -> complete.month().equals(month.month())
                                && complete.locationId().equals(month.locationId()));
    }
}
