package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Outcome;
import io.cpor.association.claim.Claim;
import io.cpor.association.value.OfficeTime;
import io.cpor.insight.Coverage;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.CustomerUnknown;
import io.cpor.insight.CustomerUsage;
import io.cpor.insight.LineClaim;
import io.cpor.insight.LineClaims;
import io.cpor.insight.LineFact;
import io.cpor.insight.LineFactKind;
import io.cpor.insight.LineFacts;
import io.cpor.insight.MonthlyUse;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.process.CaseSummary;
import io.cpor.process.CporProcess;
import io.cpor.process.UserNames;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Puts together what the page of a customer shows. */
@Component
class CustomerSheets {
    /** Growth counts from the beginning of the association, which may be long ago. */
    private static final int MONTHS_READ = 120;

    private final Coverage coverage;
    private final CustomerUsage usage;
    private final LineClaims claims;
    private final LineFacts facts;
    private final Associations associations;
    private final Poes poes;
    private final CporProcess process;
    private final UserNames people;
    private final OfficeTime office;
    private final Clock clock;

    CustomerSheets(
            Coverage coverage,
            CustomerUsage usage,
            LineClaims claims,
            LineFacts facts,
            Associations associations,
            Poes poes,
            CporProcess process,
            UserNames people,
            OfficeTime office,
            Clock clock) {
        this.coverage = coverage;
        this.usage = usage;
        this.claims = claims;
        this.facts = facts;
        this.associations = associations;
        this.poes = poes;
        this.process = process;
        this.people = people;
        this.office = office;
        this.clock = clock;
    }

    /**
     * The sheet of a customer.
     *
     * @param tenantId in lower case
     * @throws CustomerUnknown if neither an association nor a report names the tenant
     */
    CustomerSheet of(String tenantId) {
        YearMonth last = YearMonth.now(clock);
        Map<String, List<MonthlyUse>> use = usage.of(tenantId, last.minusMonths(MONTHS_READ), last).stream()
                .collect(Collectors.groupingBy(MonthlyUse::code));
        CustomerCoverage customer = coverage.customer(tenantId);
        Map<String, List<LineClaim>> lines = claims.of(tenantId).stream()
                .collect(Collectors.groupingBy(LineClaim::associationId, LinkedHashMap::new, Collectors.toList()));
        Map<String, Set<String>> boxes = process.waitingAt(lines.keySet());
        List<LineFact> stated = facts.of(tenantId);
        return new CustomerSheet(
                tenantId,
                customer.customer(),
                customer.lines().stream()
                        .map(line -> CoverageCell.of(line, boxesOf(line, boxes), null))
                        .toList(),
                customer.lines().stream()
                        .filter(line -> use.containsKey(line.code()))
                        .map(line -> LineChart.of(line, use.get(line.code()), last))
                        .toList(),
                lines.entrySet().stream()
                        .map(one -> association(
                                one.getKey(), one.getValue(), boxes.getOrDefault(one.getKey(), Set.of()), stated))
                        .sorted((one, other) -> other.id().compareTo(one.id()))
                        .toList());
    }

    private static Set<String> boxesOf(CoveredLine line, Map<String, Set<String>> boxes) {
        Set<String> found = line.associationId() == null ? null : boxes.get(line.associationId());
        return found == null ? Set.of() : found;
    }

    private CustomerAssociation association(
            String id, List<LineClaim> lines, Set<String> waitingAt, List<LineFact> stated) {
        Association association = associations.get(id);
        Function<LineFact, String> words =
                fact -> people.name(fact.statedBy()) + ", " + office.shortMinute(fact.statedAt());
        boolean active = association.ending().isPresent()
                && association.ending().get().outcome() == Outcome.ACTIVE
                && association.loss().isEmpty();
        return new CustomerAssociation(
                id,
                stands(association, waitingAt),
                association.ending().isEmpty() ? "asked" : active ? "approved" : "rejected",
                association.currentClaim().map(Claim::claimId).orElse(null),
                poes.latest(id).flatMap(Poe::sealedDocument).isPresent(),
                association.processInstanceId().isPresent(),
                CustomerAssociation.Stated.of(stated, id, "", LineFactKind.PAYMENT_OPT_OUT, words),
                lines.stream()
                        .map(line -> CustomerAssociation.Line.of(line, stated, words))
                        .toList(),
                active || association.ending().isEmpty());
    }

    private String stands(Association association, Set<String> waitingAt) {
        String words = association
                .loss()
                .map(loss -> "lost on " + office.shortDay(loss.at()) + " after it was active")
                .or(() -> association
                        .ending()
                        .map(ended ->
                                CaseSummary.ended(ended.outcome()) + " since " + office.shortDay(ended.endedAt())))
                .orElseGet(() ->
                        CaseSummary.progress(waitingAt, association.withdrawal().isPresent()));
        return StringUtils.capitalize(words);
    }
}
