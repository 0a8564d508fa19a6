package io.cpor.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.history.Dashboard.BoxTimes;
import io.cpor.process.history.Dashboard.MonthDecisions;
import io.cpor.process.history.Dashboard.OutcomeCount;
import io.cpor.process.history.Dashboard.ReasonCount;
import io.cpor.process.history.Dashboard.StageCount;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Edits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures count what is there: each is told before and after something happens. */
@CporTest
class DashboardFiguresTest {
    private static final LocalDate YEAR = LocalDate.now().minusDays(365);

    @Autowired
    DashboardFigures figures;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    Cases cases;

    @Autowired
    Clock clock;

    private static long outcome(Dashboard dashboard, EndedAs outcome) {
        return dashboard.outcomes().stream()
                .filter(count -> count.outcome() == outcome)
                .mapToLong(OutcomeCount::associations)
                .sum();
    }

    private static long stage(Dashboard dashboard, String name) {
        return dashboard.stages().stream()
                .filter(count -> count.name().equals(name))
                .mapToLong(StageCount::associations)
                .sum();
    }

    private static BoxTimes times(Dashboard dashboard, String box) {
        return dashboard.boxes().stream()
                .filter(one -> one.box().equals(box))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_association_counts_in_its_stage_and_then_in_its_outcome() {
        Dashboard before = figures.since(YEAR);
        Case one = cases.poeSent();
        Dashboard open = figures.since(YEAR);
        one.customerDeclinesToSign("No.");
        Dashboard ended = figures.since(YEAR);

        assertThat(open.open()).isEqualTo(before.open() + 1);
        assertThat(stage(open, "Fill POE")).isEqualTo(stage(before, "Fill POE") + 1);
        assertThat(ended.open()).isEqualTo(before.open());
        assertThat(stage(ended, "Fill POE")).isEqualTo(stage(before, "Fill POE"));
        assertThat(outcome(ended, EndedAs.POE_DECLINED)).isEqualTo(outcome(before, EndedAs.POE_DECLINED) + 1);
    }

    @Test
    void what_was_active_and_is_lost_counts_as_lost_in_figures_list_and_file() {
        Dashboard before = figures.since(YEAR);
        Case one = cases.underReview().consentArrives().microsoft("approve").newsArrive();
        Dashboard active = figures.since(YEAR);
        one.declineArrives();
        Dashboard lost = figures.since(YEAR);

        assertThat(outcome(active, EndedAs.ACTIVE)).isEqualTo(outcome(before, EndedAs.ACTIVE) + 1);
        assertThat(outcome(lost, EndedAs.ACTIVE)).isEqualTo(outcome(before, EndedAs.ACTIVE));
        assertThat(outcome(lost, EndedAs.LOST)).isEqualTo(outcome(before, EndedAs.LOST) + 1);
        String mine = "?association=" + one.id();
        assertThat(found("/api/history/instances" + mine + "&outcome=lost")).isOne();
        assertThat(found("/api/history/instances" + mine + "&outcome=active")).isZero();
        assertThat(cases.http("manager")
                        .get("/api/history/instances.csv" + mine)
                        .body())
                .contains("Lost after it was active")
                .doesNotContain("Association active");
    }

    @Test
    void decisions_are_counted_by_the_month_of_the_office() {
        MonthDecisions before = thisMonth(figures.since(null));
        cases.underReview().consentArrives().microsoft("approve").newsArrive();
        cases.underReview().microsoft("reject").timeComes("event_pollDue");
        MonthDecisions after = thisMonth(figures.since(null));

        assertThat(after.accepted()).isEqualTo(before.accepted() + 1);
        assertThat(after.rejected()).isEqualTo(before.rejected() + 1);
    }

    private MonthDecisions thisMonth(Dashboard dashboard) {
        String month = YearMonth.now(clock).toString();
        return dashboard.decisions().stream()
                .filter(decisions -> decisions.month().equals(month))
                .findFirst()
                .orElse(new MonthDecisions(month, 0, 0));
    }

    @Test
    void what_the_application_does_by_itself_is_told_apart_from_peoples_time() {
        cases.poeSent().customerSigns();

        assertThat(times(figures.since(null), "serviceTask_sendPoe").automatic())
                .isTrue();
        assertThat(times(figures.since(null), "subProcess_copy").automatic())
                .as("what mails the copy, beside the way")
                .isTrue();
        assertThat(times(figures.since(null), "userTask_fillPoe").automatic()).isFalse();
    }

    @Test
    void what_ended_is_counted_as_the_list_finds_it() {
        cases.poeSent().customerDeclinesToSign("No.");
        LocalDate today = LocalDate.now(ZoneId.of(cases.http("manager")
                .get("/api/history/dashboard")
                .json()
                .get("zone")
                .asText()));
        String list = "/api/history/instances?state=ended&endedFrom=" + today;

        Dashboard ended = figures.since(today);

        assertThat(found(list))
                .isEqualTo(ended.outcomes().stream()
                        .mapToLong(OutcomeCount::associations)
                        .sum());
        assertThat(found(list + "&outcome=poe-declined")).isEqualTo(outcome(ended, EndedAs.POE_DECLINED));
    }

    private long found(String list) {
        return cases.http("manager").get(list).json().get("totalElements").asLong();
    }

    @Test
    void the_branches_of_microsofts_review_count_once() {
        long before = stage(figures.since(YEAR), "Microsoft's review");
        cases.underReview();

        assertThat(stage(figures.since(YEAR), "Microsoft's review")).isEqualTo(before + 1);
    }

    @Test
    void stages_stand_in_the_order_of_the_diagram() {
        assertThat(figures.since(YEAR).stages())
                .extracting(StageCount::name)
                .containsSubsequence(
                        "Send POE form",
                        "Fill POE",
                        "Review POE",
                        "Create association in Partner Center",
                        "Microsoft's review",
                        "Confirm association")
                .doesNotContain("Poll verification", "Answer reviewer");
    }

    @Test
    void a_case_at_a_box_that_the_newest_version_lacks_counts_there_by_its_name() {
        Case overdue = cases.poeSent().timeComes("event_poeOverdue");
        Dashboard before = figures.since(YEAR);
        String model = Edits.today("cpor-association.bpmn");
        String edited = model.replace("userTask_chaseCustomer", "userTask_callCustomer")
                .replace("name=\"Chase customer\"", "name=\"Call the customer\"");
        Deployment newer = repository
                .createDeployment()
                .addString("cpor-association.bpmn", Edits.meantInsteadOf(model, edited))
                .deploy();
        try {
            Dashboard after = figures.since(YEAR);

            assertThat(stage(after, "Chase customer")).isEqualTo(stage(before, "Chase customer"));
            assertThat(stage(after, "Call the customer")).isZero();
            assertThat(after.betweenStages()).isEqualTo(before.betweenStages());
            overdue.customerSigns();
            assertThat(times(figures.since(YEAR), "userTask_chaseCustomer").name())
                    .isEqualTo("Chase customer");
        } finally {
            repository.deleteDeployment(newer.getId());
        }
    }

    @Test
    void the_median_is_that_of_the_stays_that_ended() {
        cases.poeSent().customerSigns();
        cases.poeSent().customerSigns();
        cases.poeSent().customerSigns();
        List<Long> stays =
                history.createHistoricActivityInstanceQuery().activityId("userTask_fillPoe").finished().list().stream()
                        .map(HistoricActivityInstance::getDurationInMillis)
                        .sorted()
                        .toList();
        BoxTimes fillPoe = times(figures.since(null), "userTask_fillPoe");

        assertThat(fillPoe.name()).isEqualTo("Fill POE");
        assertThat(fillPoe.stage()).isTrue();
        assertThat(fillPoe.stays()).isEqualTo(stays.size());
        assertThat(fillPoe.total())
                .isEqualTo(stays.stream().mapToLong(Long::longValue).sum());
        assertThat(fillPoe.median()).isBetween(stays.get((stays.size() - 1) / 2), stays.get(stays.size() / 2) + 1);
        assertThat(fillPoe.ninetieth()).isGreaterThanOrEqualTo(fillPoe.median());
    }

    @Test
    void nothing_is_told_by_a_technical_id() {
        cases.underReview();

        assertThat(figures.since(null).boxes())
                .extracting(BoxTimes::name)
                .isNotEmpty()
                .noneMatch(name -> name.contains("_") || name.contains("Waiting for the rest"));
    }

    @Test
    void rejections_are_counted_by_microsofts_words() {
        String reason = "Evidence " + UUID.randomUUID();
        long before = figures.since(YEAR).rejected();
        for (int times = 0; times < 2; times++) {
            cases.underReview()
                    .eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", reason));
        }

        assertThat(figures.since(YEAR).rejected()).isEqualTo(before + 2);
        assertThat(figures.since(YEAR).rejections()).contains(new ReasonCount(reason, 2));
    }

    @Test
    void the_oldest_open_come_first_and_ten_are_enough() {
        cases.poeSent();
        List<HistoricInstance> oldest = figures.since(YEAR).oldest();

        assertThat(oldest)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(10)
                .allSatisfy(one -> assertThat(one.ended()).isNull());
        assertThat(oldest).extracting(HistoricInstance::started).isSorted();
    }

    @Test
    void the_period_ends_now_and_what_is_open_is_told_in_any_case() {
        cases.poeSent().customerDeclinesToSign("No.");
        cases.poeSent();
        Dashboard nothing = figures.since(LocalDate.now().plusDays(2));

        assertThat(nothing.outcomes()).extracting(OutcomeCount::associations).containsOnly(0L);
        assertThat(nothing.boxes()).isEmpty();
        assertThat(nothing.open()).isPositive();
    }
}
