package io.cpor.association.status;

import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import io.cpor.association.LossCause;
import io.cpor.association.Outcome;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.StatusSeen;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The states of an association and its claim, each made in plain Java. */
enum CaseStates {
    NO_POE_ACCEPTED("no POE accepted", one -> {}),
    NOT_FILED("not filed", one -> one.acceptPoe(1)),
    SUBMITTED("submitted", CaseStates::file),
    UNDER_REVIEW("under review", one -> show(one, ClaimStatus.UNDER_REVIEW, null)),
    ACTION_REQUIRED("action required", one -> show(one, ClaimStatus.PARTNER_ACTION_REQUIRED, null)),
    ANSWERED("answered", one -> {
        show(one, ClaimStatus.PARTNER_ACTION_REQUIRED, null);
        one.openClaim().recordAnswer("It is on page 3.", List.of());
        one.openClaim().recordStatus(StatusSeen.of(ClaimStatus.SUBMITTED, Days.REJECTED_AT));
    }),
    VERIFIED("verified", one -> show(one, ClaimStatus.UNDER_REVIEW, Days.REJECTED_AT)),
    CONSENT_WINDOW("consent window", CaseStates::accept),
    CONSENTED_TO("consented to", one -> {
        accept(one);
        one.openClaim().recordConsent(Days.DECIDED_AT);
    }),
    REJECTED("rejected", CaseStates::reject),
    DISPUTED("disputed", one -> {
        reject(one);
        one.openClaim().requestDispute("It is all there.");
        one.openClaim().markDisputed(StatusSeen.of(ClaimStatus.DISPUTE, Days.DISPUTED_AT), Days.DISPUTED_AT);
    }),
    WITHDRAWING("withdrawing", one -> {
        file(one);
        one.withdraw("No longer wanted", "agent", Days.DECIDED_AT);
    }),
    ACTIVE("active", CaseStates::activate),
    LOST("lost", one -> {
        activate(one);
        one.markLost(LossCause.REJECTED, null, Days.ENDED_AT);
    }),
    ENDED_DECLINED("ended: declined", one -> {
        accept(one);
        one.openClaim().recordConsentDeclined(Days.ENDED_AT);
        one.end(Outcome.DECLINED, Days.ENDED_AT);
    }),
    ENDED_WITHDRAWN("ended: withdrawn", one -> {
        file(one);
        one.end(Outcome.WITHDRAWN, Days.ENDED_AT);
    }),
    ENDED_NO_CLAIM("ended, no claim", one -> one.end(Outcome.WITHDRAWN, Days.ENDED_AT)),
    EARLIER_ATTEMPT("earlier attempt", one -> {
        reject(one);
        one.acceptPoe(2);
        one.openClaim().markCreated("1000002", StatusSeen.of(ClaimStatus.SUBMITTED, Days.ENDED_AT), Days.ENDED_AT);
    });

    /** The claim that is spoken of. */
    static final String CLAIM = "1000001";

    private final String words;
    private final Consumer<Association> way;

    CaseStates(String words, Consumer<Association> way) {
        this.words = words;
        this.way = way;
    }

    static CaseStates named(String words) {
        return Arrays.stream(values())
                .filter(state -> state.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** An association in that state, which nobody else has. */
    Association make() {
        Association one = AssociationExamples.opened("CPOR-2026-00042");
        way.accept(one);
        return one;
    }

    /** When what happened. */
    static final class Days {
        static final Instant BEFORE = Instant.parse("2026-11-10T09:00:00Z");
        static final Instant SUBMITTED_AT = Instant.parse("2026-11-10T10:00:00Z");
        static final Instant REJECTED_AT = Instant.parse("2026-11-12T10:00:00Z");
        static final Instant DISPUTED_AT = Instant.parse("2026-11-13T10:00:00Z");
        static final Instant DECIDED_AT = Instant.parse("2026-11-14T10:00:00Z");
        static final Instant ENDED_AT = Instant.parse("2026-11-16T10:00:00Z");
        static final Instant LATER = Instant.parse("2026-11-20T10:00:00Z");

        private Days() {}
    }

    private static Claim file(Association one) {
        one.acceptPoe(1);
        one.openClaim().markCreated(CLAIM, StatusSeen.of(ClaimStatus.SUBMITTED, Days.SUBMITTED_AT), Days.SUBMITTED_AT);
        return one.openClaim();
    }

    private static void show(Association one, ClaimStatus status, Instant verifiedAt) {
        file(one).recordStatus(new StatusSeen(status.code(), null, verifiedAt, Days.REJECTED_AT));
    }

    private static void accept(Association one) {
        file(one).recordDecision(Decision.ACCEPTED, null, Days.DECIDED_AT);
    }

    private static void reject(Association one) {
        file(one).recordDecision(Decision.REJECTED, null, Days.REJECTED_AT);
    }

    private static void activate(Association one) {
        accept(one);
        one.openClaim().recordConsent(Days.DECIDED_AT);
        one.confirm(Days.DECIDED_AT);
        one.end(Outcome.ACTIVE, Days.ENDED_AT);
    }
}
