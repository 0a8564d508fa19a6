package io.cpor.process.inbox.importing;

import io.cpor.association.Association;
import io.cpor.association.Claim;
import io.cpor.association.ClaimStatus;
import io.cpor.association.Decision;
import io.cpor.association.DecisionMade;
import io.cpor.association.LossCause;
import io.cpor.association.Outcome;
import io.cpor.association.Reception;
import io.cpor.association.StatusSeen;
import io.cpor.association.Verification;
import io.cpor.partnercenter.export.ExportRow;
import io.cpor.process.inbox.ClaimNews;
import io.cpor.process.inbox.Doubt;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges a row of the portal's export by what is known of its claim here. It changes nothing. */
@Component
class RowJudge {
    private final ClaimNews inbox;
    private final RowTime time;

    RowJudge(ClaimNews inbox, Clock clock) {
        this.inbox = inbox;
        this.time = new RowTime(clock.getZone());
    }

    /**
     * @param association the one that has the row's claim
     * @param handedIn when the file came, which is the time of a row that names none
     */
    RowVerdict judge(Association association, ExportRow row, Instant handedIn) {
        String tenant = association.customer().tenantId();
        if (row.tenantId() != null && !row.tenantId().equalsIgnoreCase(tenant)) {
            return RowVerdict.contradicting(
                    "The portal has it for tenant " + row.tenantId() + "; here it is of tenant " + tenant
                            + ". Is the claim ID that of another association?",
                    Doubt.OTHER_TENANT);
        }
        Claim claim = association.claims().stream()
                .filter(one -> row.claimId().equals(one.claimId()))
                .findFirst()
                .orElseThrow();
        boolean current = association.currentClaim().orElseThrow() == claim;
        if (!current) {
            return ended(row, false, "Here it is an earlier attempt of " + association.id() + ", which was rejected");
        }
        return association
                .ending()
                .map(end -> end.outcome() == Outcome.ACTIVE
                        ? active(association, claim, row, handedIn)
                        : ended(
                                row,
                                false,
                                association.id() + " ended as " + end.outcome().code()))
                .orElseGet(() -> open(association, claim, row, handedIn));
    }

    /** What was active may be lost. */
    private RowVerdict active(Association association, Claim claim, ExportRow row, Instant handedIn) {
        StatusSeen known = claim.lastSeen().orElseThrow();
        StatusSeen news = seen(row, time.of(claim, known, row, handedIn));
        if (association.loss().isPresent()) {
            return ended(row, false, association.id() + " was active and is lost");
        }
        if (LossCause.shownBy(news).isEmpty()) {
            return ended(row, true, association.id() + " ended as active");
        }
        return time.older(claim, known, row, news)
                ? RowVerdict.unchanged(
                        "The portal shows " + shown(row) + ", but newer is known here: " + time.since(known) + ".")
                : RowVerdict.applied(known.status() + " → " + shown(row) + ": the association is lost", news);
    }

    private static RowVerdict ended(ExportRow row, boolean active, String here) {
        boolean rejected = is(row, ClaimStatus.REJECTED) || is(row, ClaimStatus.REJECTED_FINAL);
        boolean fits = active ? is(row, ClaimStatus.APPROVED) : rejected;
        return fits
                ? RowVerdict.unchanged("")
                : RowVerdict.contradicting(here + "; the portal shows " + shown(row) + ".", Doubt.CONTRADICTING);
    }

    private RowVerdict open(Association association, Claim claim, ExportRow row, Instant handedIn) {
        StatusSeen known = claim.lastSeen().orElseThrow();
        StatusSeen news = seen(row, time.of(claim, known, row, handedIn));
        String without = dropping(association, news);
        if (known.status().equals(row.status()) && !asksAgain(known, row, news) && without.isEmpty()) {
            return RowVerdict.unchanged("");
        }
        if (time.older(claim, known, row, news)) {
            return RowVerdict.unchanged(
                    "The portal shows " + shown(row) + ", but newer is known here: " + time.since(known) + ".");
        }
        if (inbox.came(row.claimId(), news, RowTime.told(row, handedIn))) {
            return RowVerdict.unchanged(
                    "The portal's " + shown(row) + " was taken over before; known now: " + time.since(known) + ".");
        }
        if (row.changedAt() == null && inbox.had(association, row.status(), row.reason())) {
            return again(claim, known, row, news);
        }
        if (ClaimNews.declined(news, claim) || ClaimNews.disassociated(news, claim)) {
            return RowVerdict.applied(known.status() + " → " + shown(row), news);
        }
        Optional<Decision> decision = ClaimNews.decisionIn(news);
        Reception reception = decision.map(made -> claim.receptionOf(made, news.changedAt()))
                .orElseGet(() -> accepted(claim) ? Reception.CONTRADICTING : Reception.NEW);
        return switch (reception) {
            case CONTRADICTING ->
                RowVerdict.contradicting(
                        "Here Microsoft's decision is recorded as "
                                + claim.decision()
                                        .map(made -> made.decision().code())
                                        .orElse("made")
                                + "; the portal shows " + shown(row) + ".",
                        Doubt.CONTRADICTING);
            case LATE ->
                RowVerdict.unchanged("The portal's " + shown(row) + " is of an earlier review; known here: "
                        + time.since(known) + ".");
            case NEW, ALREADY_RECORDED -> RowVerdict.applied(known.status() + " → " + shown(row) + without, news);
        };
    }

    /** It was so before, and does not say whether it is so again or the file is an old one. */
    private RowVerdict again(Claim claim, StatusSeen known, ExportRow row, StatusSeen news) {
        String message = "The file does not say since when it is " + shown(row) + ". It was so before; known now: "
                + time.since(known) + ".";
        boolean nothingToDo =
                claim.verification().filter(Verification.PENDING::equals).isPresent()
                        && news.meaning().filter(Verification.PENDING::equals).isPresent();
        return nothingToDo
                ? RowVerdict.unchanged(message)
                : RowVerdict.contradicting(message
                        + " If it is so again, import it with a column \"Last modified\" that says since when.");
    }

    /** What the row shows; what other rows of its claim show as dropped is dropped. */
    private static StatusSeen seen(ExportRow row, Instant at) {
        return new StatusSeen(row.status(), row.reason(), null, at, null, row.dropped());
    }

    /** In words, what the reviewer dropped that still stands here; empty if there is nothing. */
    private static String dropping(Association association, StatusSeen news) {
        String names = association.engagement().workloads().stream()
                .filter(workload -> news.droppedLines().stream().anyMatch(workload::equalsIgnoreCase))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ", without " + names;
    }

    /** A reviewer who asks for something else does so under the same status. */
    private static boolean asksAgain(StatusSeen known, ExportRow row, StatusSeen news) {
        return row.changedAt() != null
                && row.reason() != null
                && !row.reason().equals(known.reason())
                && known.changedAt() != null
                && news.changedAt().isAfter(known.changedAt());
    }

    /** What Microsoft accepted is not under review any more. */
    private static boolean accepted(Claim claim) {
        return claim.decision()
                .map(DecisionMade::decision)
                .filter(Decision.ACCEPTED::equals)
                .isPresent();
    }

    static boolean is(ExportRow row, ClaimStatus status) {
        return status.code().equals(row.status());
    }

    private static String shown(ExportRow row) {
        return row.reason() == null ? row.status() : row.status() + " (" + row.reason() + ")";
    }
}
