package io.cpor.association.status;

import static io.cpor.association.status.CaseStates.CLAIM;
import static io.cpor.association.status.CaseStates.Days.BEFORE;
import static io.cpor.association.status.CaseStates.Days.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.Association;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rule book as tables: a line for each state of an association, a column for what is shown, and what that means. After
 * the meaning stands what it is to what is recorded: {@code +} news, {@code =} recorded already, {@code -} late,
 * {@code !} contradicting.
 */
class StatusRulesTest {
    private static final List<String> REASONS = Arrays.asList(null, "Missing products", "Customer declined");

    /** A status that Microsoft has for other engagements. */
    private static final String UNKNOWN = "Customer claimed";

    @Test
    void a_status_that_is_no_rejection_means_the_same_whatever_the_reason() {
        String expected = """
                                  | Draft      | Submitted  | Under review | Partner action required | Approved    | Dispute    | Customer claimed
                no POE accepted   | not filed+ | not filed+ | not filed+   | not filed+              | not filed+  | not filed+ | not filed+
                not filed         | not filed+ | not filed+ | not filed+   | not filed+              | not filed+  | not filed+ | not filed+
                submitted         | pending+   | pending+   | pending+     | action required+        | accepted+   | pending+   | unknown+
                under review      | pending+   | pending+   | pending+     | action required+        | accepted+   | pending+   | unknown+
                action required   | pending+   | pending+   | pending+     | action required+        | accepted+   | pending+   | unknown+
                answered          | pending+   | pending+   | pending+     | action required+        | accepted+   | pending+   | unknown+
                verified          | pending+   | pending+   | pending+     | action required+        | accepted+   | pending+   | unknown+
                consent window    | pending!   | pending!   | pending!     | action required!        | accepted=   | pending!   | unknown!
                consented to      | pending!   | pending!   | pending!     | action required!        | accepted=   | pending!   | unknown!
                rejected          | pending+   | pending+   | pending+     | action required+        | accepted!   | pending+   | unknown+
                disputed          | pending+   | pending+   | pending+     | action required+        | accepted+   | pending+   | unknown+
                withdrawing       | pending+   | pending+   | pending+     | action required+        | accepted+   | pending+   | unknown+
                active            | pending!   | pending!   | pending!     | action required+        | accepted=   | pending!   | unknown!
                lost              | pending!   | pending!   | pending!     | action required!        | accepted!   | pending!   | unknown!
                ended: declined   | pending-   | pending!   | pending!     | action required!        | accepted!   | pending!   | unknown!
                ended: withdrawn  | pending-   | pending!   | pending!     | action required!        | accepted!   | pending!   | unknown!
                ended, no claim   | pending-   | pending!   | pending!     | action required!        | accepted!   | pending!   | unknown!
                earlier attempt   | pending!   | pending!   | pending!     | action required!        | accepted!   | pending!   | unknown!
                """;
        for (String reason : REASONS) {
            assertThat(table(expected, (status, state) -> read(state, status, reason, LATER)))
                    .as("with the reason " + reason)
                    .isEqualTo(plain(expected));
        }
    }

    @Test
    void a_rejection_is_told_apart_by_its_reason_and_by_what_was_before() {
        String expected = """
                                  | Rejected   | Rejected: Missing products | Rejected: Customer declined | Rejected: Partner request
                no POE accepted   | not filed+ | not filed+                 | not filed+                  | not filed+
                not filed         | not filed+ | not filed+                 | not filed+                  | not filed+
                submitted         | rejected+  | rejected+                  | declined+                   | rejected+
                under review      | rejected+  | rejected+                  | declined+                   | rejected+
                action required   | rejected+  | rejected+                  | declined+                   | rejected+
                answered          | rejected+  | rejected+                  | declined+                   | rejected+
                verified          | rejected+  | rejected+                  | declined+                   | rejected+
                consent window    | rejected!  | rejected!                  | declined+                   | disassociated+
                consented to      | rejected!  | rejected!                  | declined+                   | disassociated+
                rejected          | rejected=  | rejected=                  | rejected=                   | rejected=
                disputed          | rejected+  | rejected+                  | declined+                   | rejected+
                withdrawing       | rejected+  | rejected+                  | declined+                   | rejected+
                active            | rejected+  | rejected+                  | declined+                   | disassociated+
                lost              | rejected=  | rejected=                  | declined=                   | disassociated=
                ended: declined   | rejected-  | rejected-                  | rejected-                   | rejected-
                ended: withdrawn  | rejected-  | rejected-                  | rejected-                   | rejected-
                ended, no claim   | rejected-  | rejected-                  | rejected-                   | rejected-
                earlier attempt   | rejected-  | rejected-                  | rejected-                   | rejected-
                """;
        assertThat(table(expected, (shown, state) -> read(state, shown, LATER))).isEqualTo(plain(expected));
    }

    @Test
    void a_final_rejection_of_an_approved_claim_is_a_disassociation() {
        String expected = """
                                  | Rejected final  | Rejected final: Missing products | Rejected final: Customer declined
                no POE accepted   | not filed+      | not filed+                       | not filed+
                not filed         | not filed+      | not filed+                       | not filed+
                submitted         | rejected+       | rejected+                        | declined+
                under review      | rejected+       | rejected+                        | declined+
                action required   | rejected+       | rejected+                        | declined+
                answered          | rejected+       | rejected+                        | declined+
                verified          | rejected+       | rejected+                        | declined+
                consent window    | disassociated+  | disassociated+                   | declined+
                consented to      | disassociated+  | disassociated+                   | declined+
                rejected          | rejected=       | rejected=                        | rejected=
                disputed          | rejected+       | rejected+                        | declined+
                withdrawing       | rejected+       | rejected+                        | declined+
                active            | disassociated+  | disassociated+                   | declined+
                lost              | disassociated=  | disassociated=                   | declined=
                ended: declined   | rejected-       | rejected-                        | rejected-
                ended: withdrawn  | rejected-       | rejected-                        | rejected-
                ended, no claim   | rejected-       | rejected-                        | rejected-
                earlier attempt   | rejected-       | rejected-                        | rejected-
                """;
        assertThat(table(expected, (shown, state) -> read(state, shown, LATER))).isEqualTo(plain(expected));
    }

    @Test
    void what_came_about_before_the_round_or_the_end_changes_nothing() {
        String expected = """
                                  | Under review | Approved   | Rejected   | Rejected: Customer declined | Rejected final
                submitted         | pending+     | accepted-  | rejected-  | rejected-                   | rejected+
                consent window    | pending!     | accepted-  | rejected-  | rejected-                   | rejected-
                rejected          | pending+     | accepted-  | rejected-  | rejected-                   | rejected-
                disputed          | pending+     | accepted-  | rejected-  | rejected-                   | rejected+
                active            | pending-     | accepted=  | rejected-  | declined+                   | disassociated-
                lost              | pending-     | accepted=  | rejected-  | declined=                   | disassociated-
                ended: declined   | pending-     | accepted-  | rejected-  | rejected-                   | rejected-
                ended: withdrawn  | pending-     | accepted-  | rejected-  | rejected-                   | rejected-
                ended, no claim   | pending!     | accepted!  | rejected-  | rejected-                   | rejected-
                """;
        assertThat(table(expected, (shown, state) -> read(state, shown, BEFORE)))
                .isEqualTo(plain(expected));
    }

    @Test
    void a_decision_that_is_told_means_what_the_status_would() {
        String expected = """
                                  | accepted    | rejected   | rejected: Customer declined | rejected: Partner request
                not filed         | not filed+  | not filed+ | not filed+                  | not filed+
                submitted         | accepted+   | rejected+  | declined+                   | rejected+
                consent window    | accepted=   | rejected!  | declined+                   | disassociated+
                rejected          | accepted!   | rejected=  | rejected=                   | rejected=
                disputed          | accepted+   | rejected+  | declined+                   | rejected+
                active            | accepted=   | rejected+  | declined+                   | disassociated+
                lost              | accepted!   | rejected=  | declined=                   | disassociated=
                ended: declined   | accepted-   | rejected-  | rejected-                   | rejected-
                ended: withdrawn  | accepted-   | rejected-  | rejected-                   | rejected-
                """;
        assertThat(table(expected, (told, state) -> {
                    Decision decision = told.startsWith("accepted") ? Decision.ACCEPTED : Decision.REJECTED;
                    return StatusRules.ofDecision(state.make(), decision, reason(told), LATER);
                }))
                .isEqualTo(plain(expected));
    }

    @Test
    void a_decline_that_is_told_ends_what_has_not_ended_without() {
        String expected = """
                                  | declined
                no POE accepted   | not filed+
                not filed         | not filed+
                submitted         | declined+
                consented to      | declined+
                rejected          | declined+
                active            | declined+
                lost              | declined=
                ended: declined   | declined-
                ended: withdrawn  | declined-
                """;
        assertThat(table(expected, (told, state) -> StatusRules.ofDecline(state.make())))
                .isEqualTo(plain(expected));
    }

    @Test
    void lines_that_the_reviewer_dropped_are_a_rejection_only_if_none_is_left() {
        String expected = """
                                  | Approved without Teams | Approved without any | Under review without any
                submitted         | accepted+              | rejected+            | rejected+
                consent window    | accepted=              | rejected!            | rejected!
                rejected          | accepted!              | rejected=            | rejected=
                active            | lines dropped+         | rejected+            | rejected+
                lost              | accepted!              | rejected=            | rejected=
                """;
        assertThat(table(expected, (shown, state) -> {
                    String[] parts = shown.split(" without ");
                    String dropped = parts[1].equals("any") ? "Teams\nExchange" : parts[1];
                    StatusSeen seen = new StatusSeen(parts[0], null, null, LATER, null, dropped);
                    return StatusRules.ofStatus(state.make(), CLAIM, seen, LATER);
                }))
                .isEqualTo(plain(expected));
    }

    @Test
    void a_verification_is_one_of_this_round() {
        StatusSeen verified = new StatusSeen("Under review", null, LATER, LATER);
        StatusSeen verifiedEarlier = new StatusSeen("Dispute", null, CaseStates.Days.REJECTED_AT, LATER);

        assertThat(StatusRules.ofStatus(CaseStates.SUBMITTED.make(), CLAIM, verified, LATER))
                .isEqualTo(new StatusReading(StatusMeaning.VERIFIED, DecisionTiming.NEW));
        assertThat(StatusRules.ofStatus(CaseStates.DISPUTED.make(), CLAIM, verifiedEarlier, LATER))
                .isEqualTo(new StatusReading(StatusMeaning.PENDING, DecisionTiming.NEW));
    }

    @Test
    void an_unknown_status_means_what_staff_say() {
        for (Verification said : Verification.values()) {
            Association one = CaseStates.SUBMITTED.make();
            one.openClaim().clarifyStatus(UNKNOWN, said);

            StatusMeaning meaning = StatusRules.ofStatus(one, CLAIM, seen(UNKNOWN, null, LATER), LATER)
                    .meaning();

            assertThat(meaning.verification()).contains(said);
            assertThat(meaning.cause()).as("Microsoft did not say so").isEmpty();
        }
    }

    @Test
    void every_status_of_microsoft_stands_in_the_tables() {
        assertThat(Stream.of(ClaimStatus.values()).map(ClaimStatus::code))
                .containsExactlyInAnyOrder(
                        "Draft",
                        "Submitted",
                        "Under review",
                        "Partner action required",
                        "Approved",
                        "Dispute",
                        "Rejected",
                        "Rejected final");
    }

    /** The table anew, with the same lines and columns, from what the rules say. */
    private static String table(String expected, BiFunction<String, CaseStates, StatusReading> rules) {
        List<String> lines = expected.lines().toList();
        List<String> columns = cells(lines.get(0));
        return lines.stream()
                .map(line -> cells(line).get(0))
                .map(state -> state.isEmpty()
                        ? String.join(" | ", columns)
                        : state + " | "
                                + columns.stream()
                                        .skip(1)
                                        .map(column -> words(rules.apply(column, CaseStates.named(state))))
                                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String table) {
        return table.lines().map(line -> String.join(" | ", cells(line))).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    private static String words(StatusReading reading) {
        String mark = switch (reading.timing()) {
            case NEW -> "+";
            case ALREADY_RECORDED -> "=";
            case LATE -> "-";
            case CONTRADICTING -> "!";
        };
        return reading.meaning().name().toLowerCase(Locale.ROOT).replace('_', ' ') + mark;
    }

    private static StatusReading read(CaseStates state, String shown, Instant at) {
        return read(state, shown.split(": ")[0], reason(shown), at);
    }

    private static StatusReading read(CaseStates state, String status, String reason, Instant at) {
        return StatusRules.ofStatus(state.make(), CLAIM, seen(status, reason, at), at);
    }

    private static StatusSeen seen(String status, String reason, Instant at) {
        return new StatusSeen(status, reason, null, at);
    }

    private static String reason(String shown) {
        String[] parts = shown.split(": ");
        return parts.length == 1 ? null : parts[1];
    }
}
