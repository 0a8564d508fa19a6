package io.cpor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.EngagementPurpose;
import io.cpor.insight.LineFigures.Key;
import io.cpor.insight.LineFigures.Reported;
import io.cpor.process.policy.RepositoryCatalogue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a cell says, by what associations claim and reports tell. The catalogue is that of the repository. */
class CoverageTableTest {
    private static final Catalogue CATALOGUE = new RepositoryCatalogue();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Figure FIGURE = new Figure(YearMonth.of(2026, 10), 60L, 100L, true);
    private static final String SUBSCRIPTION = "11111111-2222-4333-8444-555555555555";

    private static CoveredLine line(String code, Reported reported, Set<String> optedOut, LineClaim... claims) {
        CoverageTable table =
                new CoverageTable(CATALOGUE, new OpenPurposes(CATALOGUE, TODAY, optedOut), TODAY, Lines.ZONE);
        List<CustomerCoverage> found =
                table.of(List.of(claims), reported == null ? Map.of() : Map.of(new Key(Lines.TENANT, code), reported));
        return found.get(0).lines().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static CoveredLine line(String code, Reported reported, LineClaim... claims) {
        return line(code, reported, Set.of(), claims);
    }

    private static Reported reported(boolean unrecorded) {
        return new Reported("Contoso", FIGURE, unrecorded);
    }

    @Test
    void what_is_active_says_so_and_since_when_and_leaves_no_purpose_open() {
        CoveredLine teams = line("teams", reported(false), Lines.active("A-1", "teams", "2025-02-10"));

        assertThat(teams.state()).isEqualTo(LineState.ACTIVE);
        assertThat(teams.associationId()).isEqualTo("A-1");
        assertThat(teams.since()).isEqualTo("2025-02-10");
        assertThat(teams.figure()).isEqualTo(FIGURE);
        assertThat(teams.name()).isEqualTo("Teams");
        assertThat(teams.openPurposes()).isEmpty();
        assertThat(teams.reported()).isTrue();
    }

    @Test
    void each_end_has_its_state() {
        assertThat(line("teams", null, Lines.workload("A-1", "teams", null, null, null, null))
                        .state())
                .isEqualTo(LineState.IN_WORK);
        assertThat(line("teams", null, Lines.workload("A-1", "teams", Outcome.REJECTED, null, null, null))
                        .state())
                .isEqualTo(LineState.REJECTED);
        assertThat(line("teams", null, Lines.workload("A-1", "teams", Outcome.DECLINED, null, null, null))
                        .state())
                .isEqualTo(LineState.REJECTED);
        assertThat(line("teams", null, Lines.workload("A-1", "teams", Outcome.ACTIVE, "2025-02-10", "2025-05-01", null))
                        .state())
                .isEqualTo(LineState.LOST);
        assertThat(line("teams", null, Lines.workload("A-1", "teams", Outcome.ACTIVE, "2025-02-10", null, "2025-03-01"))
                        .state())
                .isEqualTo(LineState.DROPPED);
        assertThat(line("teams", null, Lines.workload("A-1", "teams", Outcome.WITHDRAWN, null, null, null))
                        .state())
                .isEqualTo(LineState.FREE_UNKNOWN);
    }

    @Test
    void what_nobody_claims_is_free_and_unknown_unless_a_report_tells_of_it() {
        assertThat(line("intune", null, Lines.active("A-1", "teams", "2025-02-10"))
                        .state())
                .isEqualTo(LineState.FREE_UNKNOWN);
        assertThat(line("intune", reported(false), Lines.active("A-1", "teams", "2025-02-10"))
                        .state())
                .isEqualTo(LineState.FREE);
        assertThat(line("intune", reported(false)).openPurposes())
                .containsExactlyInAnyOrder(EngagementPurpose.MONEY, EngagementPurpose.USAGE);
    }

    @Test
    void a_reported_claim_that_no_association_has_is_never_called_free() {
        assertThat(line("intune", reported(true)).state()).isEqualTo(LineState.NOT_RECORDED);
        CoveredLine withdrawn =
                line("teams", reported(true), Lines.workload("A-1", "teams", Outcome.WITHDRAWN, null, null, null));
        assertThat(withdrawn.state()).isEqualTo(LineState.NOT_RECORDED);
        assertThat(withdrawn.associationId()).isNull();
        assertThat(line("teams", reported(true), Lines.active("A-1", "teams", "2025-02-10"))
                        .state())
                .isEqualTo(LineState.ACTIVE);
    }

    @Test
    void what_holds_now_goes_before_what_was_and_of_what_was_the_newest_counts() {
        LineClaim rejected = Lines.workload("A-1", "teams", Outcome.REJECTED, null, null, null);
        LineClaim lost = Lines.openedOn(
                Lines.workload("A-2", "teams", Outcome.ACTIVE, "2025-04-10", "2025-05-01", null), "2025-03-01");
        LineClaim again = Lines.openedOn(Lines.workload("A-3", "teams", null, null, null, null), "2025-02-01");

        assertThat(line("teams", null, rejected, lost).associationId()).isEqualTo("A-2");
        assertThat(line("teams", null, lost, rejected).state()).isEqualTo(LineState.LOST);
        assertThat(line("teams", null, again, lost).state()).isEqualTo(LineState.IN_WORK);
    }

    @Test
    void a_subscription_may_need_three_claims_and_no_report_tells_of_its_use() {
        CoveredLine advised = line(
                SUBSCRIPTION,
                null,
                Lines.subscription("A-1", SUBSCRIPTION, "build-intent-advisor", Outcome.ACTIVE),
                Lines.subscription("A-2", SUBSCRIPTION, "usage-recognition", null));

        assertThat(advised.state()).isEqualTo(LineState.ACTIVE);
        assertThat(advised.name()).isEqualTo("Dynamics 365 Finance");
        assertThat(advised.openPurposes())
                .containsExactlyInAnyOrder(EngagementPurpose.REVENUE, EngagementPurpose.USAGE);
        assertThat(advised.reported()).isFalse();
        assertThat(line(
                                SUBSCRIPTION,
                                null,
                                Lines.subscription("A-1", SUBSCRIPTION, "build-intent-advisor", Outcome.ACTIVE),
                                Lines.subscription("A-2", SUBSCRIPTION, "usage-recognition", Outcome.ACTIVE),
                                Lines.subscription(
                                        "A-3", SUBSCRIPTION, "influenced-revenue-recognition", Outcome.ACTIVE))
                        .openPurposes())
                .isEmpty();
    }

    @Test
    void a_claim_whose_payments_are_given_up_leaves_the_money_open() {
        assertThat(line("teams", null, Set.of("A-1"), Lines.active("A-1", "teams", "2025-02-10"))
                        .openPurposes())
                .containsExactly(EngagementPurpose.MONEY);
    }
}
