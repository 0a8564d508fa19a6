package io.cpor.insight;

import static io.cpor.insight.Lines.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.Outcome;
import io.cpor.insight.RowOwners.Owner;
import io.cpor.insight.RowOwners.Standing;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowOwnersTest {
    private static final LineClaim LOST =
            Lines.workload("A-1", "teams", Outcome.ACTIVE, "2025-02-10", "2025-06-15", null);
    private static final LineClaim REGAINED = Lines.openedOn(Lines.active("A-2", "teams", "2025-09-01"), "2025-07-01");
    private static final LineClaim DROPPED =
            Lines.workload("A-1", "exchange", Outcome.ACTIVE, "2025-02-10", null, "2025-04-20");

    private final RowOwners owners = new RowOwners(
            List.of(LOST, REGAINED, DROPPED), Map.of("1000001", "A-1", "1000002", "A-1", "1000003", "A-2"), Lines.ZONE);

    @ParameterizedTest
    @CsvSource({
        // claim, line, month, association, standing
        "1000001, teams, 2025-05, A-1, ACTIVE",
        "1000002, teams, 2025-05, A-1, ACTIVE",
        "1000001, teams, 2025-08, A-1, NOT_ACTIVE",
        "1000003, teams, 2025-10, A-2, ACTIVE",
        "1000001, exchange, 2025-04, A-1, ACTIVE",
        "1000001, exchange, 2025-05, A-1, DROPPED",
        "1000001, sharepoint, 2025-05, A-1, NOT_ACTIVE"
    })
    void a_row_belongs_to_the_association_of_its_claim(
            String claimId, String code, YearMonth month, String association, Standing standing) {
        assertThat(owners.of(claimId, TENANT, code, month)).contains(new Owner(association, standing));
    }

    @ParameterizedTest
    @CsvSource({
        "teams, 2025-02, A-1, ACTIVE",
        "teams, 2025-06, A-1, ACTIVE",
        "teams, 2025-09, A-2, ACTIVE",
        "exchange, 2025-07, A-1, DROPPED"
    })
    void without_a_claim_that_is_known_it_belongs_to_whoever_held_the_line_in_that_month(
            String code, YearMonth month, String association, Standing standing) {
        assertThat(owners.of("7777777", TENANT, code, month)).contains(new Owner(association, standing));
        assertThat(owners.of(null, TENANT, code, month)).contains(new Owner(association, standing));
    }

    @ParameterizedTest
    @CsvSource({"teams, 2025-01", "teams, 2025-07", "exchange, 2025-01", "sharepoint, 2025-05"})
    void what_nobody_held_in_that_month_is_nobodys(String code, YearMonth month) {
        assertThat(owners.of(null, TENANT, code, month)).isEmpty();
    }

    @Test
    void it_is_never_that_of_another_tenant() {
        assertThat(owners.of(null, "00000000-0c7a-4b57-9a50-3f0c2d9c5a11", "teams", YearMonth.of(2025, 5)))
                .isEmpty();
    }

    @Test
    void lost_and_regained_in_one_month_the_newer_association_has_the_row() {
        LineClaim sameMonth = Lines.openedOn(Lines.active("A-3", "teams", "2025-06-25"), "2025-06-16");
        RowOwners both = new RowOwners(List.of(sameMonth, LOST), Map.of(), Lines.ZONE);

        assertThat(both.of(null, TENANT, "teams", YearMonth.of(2025, 6))).contains(new Owner("A-3", Standing.ACTIVE));
        assertThat(both.of(null, TENANT, "teams", YearMonth.of(2025, 5))).contains(new Owner("A-1", Standing.ACTIVE));
    }
}
