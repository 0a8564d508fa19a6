package io.cpor.web.staff;

import io.cpor.association.value.OfficeTime;
import io.cpor.finding.Finding;
import io.cpor.finding.FindingChange;
import io.cpor.finding.FindingState;
import io.cpor.process.UserNames;
import io.cpor.report.layout.ReportKind;
import java.util.List;
import java.util.Set;

/**
 * A finding as pages show it.
 *
 * @param history what became of it, in words, the newest first
 */
public record FindingCard(Finding finding, List<String> history) {
    private static final Set<ReportKind> USAGE = Set.of(ReportKind.USAGE, ReportKind.OFFICE_USAGE);

    /** @param history the newest first */
    static FindingCard of(Finding finding, List<FindingChange> history, UserNames people, OfficeTime office) {
        return new FindingCard(
                finding, history.stream().map(one -> words(one, people, office)).toList());
    }

    /** Whether the customer has a page, which associations and rows of usage make. */
    public boolean hasCustomerPage() {
        return finding.tenantId() != null
                && (finding.associationId() != null
                        || finding.evidence().stream()
                                .anyMatch(one -> one.report() != null && USAGE.contains(one.report())));
    }

    public boolean isOpen() {
        return finding.state() == FindingState.OPEN;
    }

    public boolean isEnded() {
        return finding.state() == FindingState.ENDED;
    }

    private static String words(FindingChange one, UserNames people, OfficeTime office) {
        String who = one.by() == null ? "" : " by " + people.name(one.by());
        String until = one.asideUntil() == null ? "" : ", until " + one.asideUntil();
        String reason = one.reason() == null ? "" : ": " + one.reason();
        return FindingWords.words(one.state()) + who + ", " + office.shortMinute(one.at()) + until + reason;
    }
}
