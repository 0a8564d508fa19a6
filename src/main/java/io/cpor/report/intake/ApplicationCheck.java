package io.cpor.report.intake;

import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.Application.IdAnswer;
import io.cpor.report.intake.Application.NameAnswer;
import io.cpor.report.intake.PartnerIds.Level;
import io.cpor.report.intake.ReportPreview.MonthCount;
import io.cpor.report.intake.ReportPreview.UnknownId;
import io.cpor.report.intake.ReportPreview.UnknownName;
import io.cpor.report.layout.ReportMonths;
import io.cpor.table.TextSanitizer;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks whether what a person says about an import can be so, by whichever door it comes. Each text must be one that is known
 * or asked for, so none of them can be longer than there is room for.
 */
@Component
class ApplicationCheck {
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_TOLD = 20;

    private final WorkloadChoices choices;
    private final PartnerIds ids;
    private final Clock clock;

    ApplicationCheck(WorkloadChoices choices, PartnerIds ids, Clock clock) {
        this.choices = choices;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws InvalidInput with everything that is wrong */
    void require(ReportImport one, ReportPreview preview, Application said) {
        Faults faults = new Faults();
        complete(preview, said.completeFor(), faults);
        names(preview, said.names(), faults);
        ids(preview, said.ids(), faults);
        if (said.newer() == null && isNewerAsked(one, preview, said)) {
            faults.add(
                    "newer",
                    "The file says something else than what is known, and no date tells which is newer. Say whether the file"
                            + " is the newer one, with true or false.");
        }
        faults.refuse();
    }

    private void complete(ReportPreview preview, List<CompleteMonth> complete, Faults faults) {
        if (complete.size() > Application.MOST_MONTHS) {
            faults.add(
                    "completeFor",
                    String.format(
                            Locale.ENGLISH,
                            "Name at most %,d months and locations at once; leave out those that the file does not hold.",
                            Application.MOST_MONTHS));
            return;
        }
        Set<String> known = new HashSet<>(ids.known());
        preview.ids().forEach(id -> known.add(id.id()));
        preview.months().forEach(month -> known.add(month.locationId()));
        for (int at = 0; at < complete.size(); at++) {
            String field = "completeFor[" + at + "]";
            faults.check(field + ".month", complaint(complete.get(at).month()));
            String location = complete.get(at).locationId();
            if (!known.contains(location)) {
                faults.add(
                        field + ".locationId", shown(location) + " is neither a location of ours nor one of the file.");
            }
        }
    }

    private String complaint(YearMonth month) {
        if (month.isBefore(ReportMonths.FIRST)) {
            return month + " is no month of a report, because the first one is " + ReportMonths.FIRST
                    + "; look at its year.";
        }
        return month.isAfter(YearMonth.now(clock)) ? month + " has not begun yet; leave it out." : null;
    }

    private void names(ReportPreview preview, List<NameAnswer> answers, Faults faults) {
        Set<String> asked = preview.names().stream().map(UnknownName::name).collect(Collectors.toSet());
        onlyAsked("The name ", asked, answers, NameAnswer::name, faults);
        answers.stream()
                .filter(answer -> asked.contains(answer.name()) && !choices.isAnswer(answer.code()))
                .limit(MOST_TOLD)
                .forEach(
                        answer -> faults.add(
                                "answers",
                                shown(answer.code()) + " is no workload; answer " + answer.name()
                                        + " with one of the suggestions or the catalogue, or with null if it is none of ours."));
    }

    private void ids(ReportPreview preview, List<IdAnswer> answers, Faults faults) {
        Set<String> asked = preview.ids().stream().map(UnknownId::id).collect(Collectors.toSet());
        onlyAsked("The ID ", asked, answers, IdAnswer::id, faults);
        answers.stream()
                .filter(answer -> asked.contains(answer.id())
                        && answer.level() != Level.LOCATION
                        && ids.isNamedByAgreement(answer.id()))
                .forEach(answer -> faults.add(
                        "answers",
                        answer.id() + " is the location of an agreement by now, so it is a location of ours; leave it"
                                + " out."));
    }

    private static <T> void onlyAsked(
            String what, Set<String> asked, List<T> answers, Function<T, String> value, Faults faults) {
        Set<String> seen = new HashSet<>();
        answers.stream()
                .map(value)
                .map(one -> !asked.contains(one)
                        ? what + shown(one) + " is not asked for; leave it out."
                        : seen.add(one) ? null : what + shown(one) + " is answered in two ways; give one answer.")
                .filter(complaint -> complaint != null)
                .limit(MOST_TOLD)
                .forEach(complaint -> faults.add("answers", complaint));
    }

    private static String shown(String text) {
        return "\"" + TextSanitizer.clip(TextSanitizer.line(text), LONGEST_SHOWN) + "\"";
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
