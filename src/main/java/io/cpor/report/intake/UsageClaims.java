package io.cpor.report.intake;

import io.cpor.association.adoption.ApprovedClaim;
import io.cpor.association.adoption.ClaimFile;
import io.cpor.association.adoption.ClaimFiles;
import io.cpor.association.adoption.ClaimedName;
import io.cpor.report.intake.ReportPreview.MonthCount;
import io.cpor.report.layout.ReportKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The approved claims of usage reports: Microsoft reports usage of no other. What a claim covers is what its newest month has
 * rows of; one that has none in the newest month of the report may be lost since.
 */
@Component
class UsageClaims implements ClaimFiles {
    private static final Set<ReportState> COMPARED =
            Set.of(ReportState.PREVIEW, ReportState.APPLYING, ReportState.APPLIED);

    private final StoredReports reports;
    private final ReportPreviews previews;
    private final JdbcClient jdbc;
    private final Clock clock;

    UsageClaims(StoredReports reports, ReportPreviews previews, JdbcClient jdbc, Clock clock) {
        this.reports = reports;
        this.previews = previews;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param code the workload's, if somebody explained its name
     * @param notOurs whether somebody said that it is no workload of ours
     * @param locationId {@code null} unless it is known as a location of ours: it may be the global account's
     */
    private record Line(
            String claimId,
            String tenantId,
            String customerName,
            String workloadName,
            LocalDate dateAssociated,
            LocalDate inMonth,
            String code,
            boolean notOurs,
            String locationId) {}

    @Override
    public Optional<ClaimFile> find(String importId) {
        return reports.find(importId)
                .filter(one -> one.kind() == ReportKind.USAGE && COMPARED.contains(one.state()))
                .flatMap(one -> previews.find(importId)
                        .map(preview -> new ClaimFile(importId, one.fileName(), claims(one, preview))));
    }

    @Override
    public List<String> recent() {
        return reports.recent().stream().map(ReportImport::id).toList();
    }

    private List<ApprovedClaim> claims(ReportImport one, ReportPreview preview) {
        List<LocalDate> months = preview.months().stream()
                .map(MonthCount::month)
                .filter(Objects::nonNull)
                .map(month -> month.atDay(1))
                .distinct()
                .toList();
        if (months.isEmpty()) {
            return List.of();
        }
        LocalDate newest = months.stream().max(Comparator.naturalOrder()).orElseThrow();
        return lines(one, months).stream()
                .collect(Collectors.groupingBy(Line::claimId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> claim(lines, newest))
                .toList();
    }

    /** Of each claim that nobody here has, the rows of its newest month; those of an applied report may stand in a later one by now. */
    private List<Line> lines(ReportImport one, List<LocalDate> months) {
        String rows = one.state() == ReportState.APPLIED ? "u.in_force" : "u.import_id = :id";
        return jdbc.sql("select distinct s.claim_id, s.tenant_id, s.customer_name, s.workload_name, s.date_associated,"
                        + " s.in_month, n.code as code, (n.name_folded is not null and n.code is null) as not_ours,"
                        + " case when p.level = 'location' or p.level is null and exists (select 1 from association a"
                        + " where a.partner_location_id = s.location_id) then s.location_id end as location_id"
                        + " from (select u.*, max(u.in_month) over (partition by u.claim_id) as newest"
                        + " from usage_row u where u.kind = :kind and u.claim_id is not null and u.in_month in (:months)"
                        + " and " + rows + ") s"
                        + " left join report_name n on n.name_folded = s.name_folded"
                        + " left join partner_id p on p.id = s.location_id and p.valid_from <= s.in_month"
                        + " and (p.valid_to is null or p.valid_to >= s.in_month)"
                        + " where s.in_month = s.newest"
                        + " and not exists (select 1 from claim where claim.claim_id = s.claim_id)"
                        + " order by s.claim_id, s.workload_name")
                .param("kind", ReportKind.USAGE.code())
                .param("months", months)
                .param("id", one.id())
                .query(Line.class)
                .list();
    }

    private ApprovedClaim claim(List<Line> lines, LocalDate newest) {
        Line any = lines.get(0);
        LocalDate associatedOn = first(lines, Line::dateAssociated);
        LocalDate since = associatedOn == null ? any.inMonth() : associatedOn;
        return new ApprovedClaim(
                any.claimId(),
                any.tenantId(),
                first(lines, Line::customerName),
                first(lines, Line::locationId),
                null,
                null,
                lines.stream()
                        .filter(line -> !line.notOurs())
                        .map(line -> new ClaimedName(line.workloadName(), line.code(), null))
                        .distinct()
                        .toList(),
                associatedOn,
                since.atStartOfDay(clock.getZone()).toInstant(),
                any.inMonth().isBefore(newest) ? doubt(any.inMonth(), newest) : null);
    }

    private static String doubt(LocalDate last, LocalDate newest) {
        return "Its last rows are of " + YearMonth.from(last) + ", and the report goes to " + YearMonth.from(newest)
                + ": it may be lost since. Tick or name it if Partner Center still shows it as approved.";
    }

    private static <T> T first(List<Line> lines, Function<Line, T> what) {
        return lines.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
