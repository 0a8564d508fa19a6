package io.cpor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.Outcome;
import io.cpor.insight.RowOwners.Owner;
import io.cpor.insight.RowOwners.Standing;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageMonthsTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    private static List<MonthlyUse> months(UsageRow... rows) {
        RowOwners owners = new RowOwners(
                List.of(
                        Lines.workload("A-1", "teams", Outcome.ACTIVE, "2025-01-10", "2025-05-10", null),
                        Lines.openedOn(Lines.active("A-2", "teams", "2025-06-01"), "2025-05-12")),
                Map.of("1000001", "A-1", "1000002", "A-2"),
                Lines.ZONE);
        return new UsageMonths(Lines.TENANT, owners, JUNE::equals).of(List.of(rows));
    }

    private static UsageRow ofClaim(YearMonth month, String claimId, long users) {
        return new UsageRow("teams", month, true, claimId, users, 200L);
    }

    private static UsageRow ofTenant(YearMonth month, long users) {
        return new UsageRow("teams", month, false, null, users, 210L);
    }

    @Test
    void rows_that_say_the_same_of_one_month_are_counted_once() {
        List<MonthlyUse> found =
                months(ofTenant(MAY, 80), ofClaim(MAY, "1000001", 90), ofClaim(MAY, "1000001", 90), ofTenant(JUNE, 95));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).activeUsers()).isEqualTo(90);
        assertThat(found.get(0).paidSeats()).as("of the report of our claims").isEqualTo(200);
        assertThat(found.get(1).activeUsers()).as("of the report of the tenant").isEqualTo(95);
        assertThat(found).extracting(MonthlyUse::provisional).containsExactly(false, true);
    }

    @Test
    void a_month_has_the_claim_of_the_association_that_was_active_in_it() {
        List<MonthlyUse> found = months(ofClaim(JUNE, "1000001", 90), ofClaim(JUNE, "1000002", 90));

        assertThat(found).singleElement().satisfies(june -> {
            assertThat(june.claimId()).isEqualTo("1000002");
            assertThat(june.owner()).isEqualTo(new Owner("A-2", Standing.ACTIVE));
        });
        assertThat(months(ofClaim(JUNE, "1000001", 90)))
                .singleElement()
                .satisfies(june -> assertThat(june.owner()).isEqualTo(new Owner("A-1", Standing.NOT_ACTIVE)));
    }

    @Test
    void more_users_than_seats_and_cells_left_open_stay_as_they_are() {
        assertThat(months(new UsageRow("teams", MAY, true, "1000001", 250L, null)))
                .singleElement()
                .satisfies(may -> {
                    assertThat(may.activeUsers()).isEqualTo(250);
                    assertThat(may.paidSeats()).isNull();
                });
        assertThat(new Figure(MAY, 250L, 200L, true).percent()).isEqualTo(125);
        assertThat(new Figure(MAY, 250L, 200L, true).unusedSeats()).isZero();
        assertThat(new Figure(MAY, 250L, 0L, true).percent()).isNull();
        assertThat(new Figure(MAY, null, 200L, true).unusedSeats()).isNull();
    }
}
