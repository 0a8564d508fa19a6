package io.cpor.process.inbox.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.adoption.ApprovedClaim;
import io.cpor.association.adoption.ClaimedName;
import io.cpor.association.agreement.KnownNames;
import io.cpor.partnercenter.export.ExportRow;
import io.cpor.partnercenter.export.ExportRow.FiledAs;
import io.cpor.table.ParsedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which claims of an export are approved, and what each of them covers. */
class ApprovedRowsTest {
    private static final Instant HANDED_IN = Instant.parse("2026-12-01T10:00:00Z");

    private int line = 1;

    private ExportRow row(String claim, String status, String day, String workload, LocalDate associatedOn) {
        ParsedTime changed = day == null ? null : new ParsedTime(Instant.parse(day + "T00:00:00Z"), true);
        return new ExportRow(
                ++line,
                claim,
                status,
                null,
                null,
                changed,
                "tenant",
                "Contoso",
                workload,
                new FiledAs(null, "1234567", null, null, associatedOn),
                null);
    }

    private static List<ApprovedClaim> claims(ExportRow... rows) {
        List<ExportRow> all = List.of(rows);
        return new ApprovedRows(ClaimRowGrouping.of(all, new KnownNames()), HANDED_IN, ZoneOffset.UTC).claims(all);
    }

    private static List<String> lines(ApprovedClaim claim) {
        return claim.lines().stream().map(ClaimedName::written).toList();
    }

    @Test
    void only_approved_claims_are_there() {
        List<ApprovedClaim> claims = claims(
                row("1", "Approved", null, "Teams", null),
                row("2", "Under review", null, "Teams", null),
                row("3", "Rejected", null, "Teams", null));

        assertThat(claims).extracting(ApprovedClaim::claimId).containsExactly("1");
    }

    @Test
    void a_claim_with_a_row_for_each_workload_is_one_without_what_was_rejected() {
        List<ApprovedClaim> claims = claims(
                row("1", "Rejected", null, "SharePoint", null),
                row("1", "Approved", null, "Teams", null),
                row("1", "Approved", null, "Exchange", null));

        assertThat(claims).hasSize(1);
        assertThat(lines(claims.get(0))).containsExactly("Teams", "Exchange");
        assertThat(claims.get(0).doubt()).isNull();
    }

    @Test
    void the_newest_of_two_statuses_counts() {
        assertThat(claims(
                        row("1", "Approved", "2026-01-01", "Teams", null),
                        row("1", "Partner action required", "2026-02-01", "Teams", null)))
                .isEmpty();
        assertThat(claims(
                        row("1", "Approved", "2026-03-01", "Teams", null),
                        row("1", "Partner action required", "2026-02-01", "Teams", null)))
                .hasSize(1);
    }

    @Test
    void two_statuses_without_a_date_are_a_doubt() {
        List<ApprovedClaim> claims =
                claims(row("1", "Approved", null, "Teams", null), row("1", "Under review", null, "Teams", null));

        assertThat(claims.get(0).doubt()).contains("more than once, with different statuses");
    }

    @Test
    void it_is_approved_since_the_day_of_the_association_or_the_status_or_since_the_file_came() {
        assertThat(claims(row("1", "Approved", "2026-01-02", "Teams", LocalDate.parse("2025-05-12")))
                        .get(0)
                        .approvedAt())
                .isEqualTo("2025-05-12T00:00:00Z");
        assertThat(claims(row("1", "Approved", "2026-01-02", "Teams", null))
                        .get(0)
                        .approvedAt())
                .isEqualTo("2026-01-02T00:00:00Z");
        assertThat(claims(row("1", "Approved", null, "Teams", null)).get(0).approvedAt())
                .isEqualTo(HANDED_IN);
    }
}
