package io.cpor.insight;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.Workload;
import io.cpor.association.list.SearchGuard;
import io.cpor.association.value.FoldedText;
import io.cpor.association.value.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of all customers which workloads and subscriptions are covered: a few queries, however many there are. */
@Component
public class Coverage {
    /** So that no search holds up those who work. */
    private static final int LONGEST_SECONDS = 10;

    private final LineClaims claims;
    private final LineFigures figures;
    private final LineFacts facts;
    private final Catalogue catalogue;
    private final SearchGuard guard;
    private final OfficeTime office;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Coverage(
            LineClaims claims,
            LineFigures figures,
            LineFacts facts,
            Catalogue catalogue,
            SearchGuard guard,
            OfficeTime office,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.claims = claims;
        this.figures = figures;
        this.facts = facts;
        this.catalogue = catalogue;
        this.guard = guard;
        this.office = office;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout(LONGEST_SECONDS);
    }

    /** One page of customers. A search that is refused takes no connection. */
    public CoverageResult search(CoverageSearch search) {
        guard.beforeSearch();
        List<CustomerCoverage> found = wanted(everything(), search);
        int first = Math.min((int) Math.min((long) search.page() * search.size(), Integer.MAX_VALUE), found.size());
        return result(search, found, found.subList(first, Math.min(first + search.size(), found.size())));
    }

    /**
     * The same of one customer; of one that is not known nothing is claimed and nothing reported.
     *
     * @param tenantId in lower case
     */
    public CustomerCoverage customer(String tenantId) {
        return transaction.execute(status -> {
            CoverageTable table = table();
            return table.of(claims.of(tenantId), figures.newest(tenantId)).stream()
                    .findFirst()
                    .orElseGet(() -> table.nothingOf(tenantId));
        });
    }

    private List<CustomerCoverage> everything() {
        return transaction.execute(status -> table().of(claims.all(), figures.newest(null)));
    }

    private CoverageTable table() {
        LocalDate today = office.date(clock.instant());
        Catalogue known = catalogue.asOfNow();
        return new CoverageTable(known, new OpenPurposes(known, today, facts.optedOut()), today, office.zone());
    }

    private static List<CustomerCoverage> wanted(List<CustomerCoverage> all, CoverageSearch search) {
        String part = FoldedText.of(search.customer());
        List<CustomerCoverage> found = new ArrayList<>();
        for (CustomerCoverage one : all) {
            if (FoldedText.of(one.customer()).contains(part) || one.tenantId().contains(part)) {
                List<CoveredLine> lines =
                        one.lines().stream().filter(search::isWanted).toList();
                if (!lines.isEmpty()) {
                    found.add(new CustomerCoverage(one.tenantId(), one.customer(), lines));
                }
            }
        }
        found.sort(search.order().comparator());
        return found;
    }

    private static CoverageResult result(
            CoverageSearch search, List<CustomerCoverage> found, List<CustomerCoverage> page) {
        Map<String, String> columns = new TreeMap<>();
        Map<String, String> silent = new TreeMap<>();
        Map<LineState, Long> counts = new EnumMap<>(LineState.class);
        long unused = 0;
        for (CustomerCoverage customer : found) {
            for (CoveredLine line : customer.lines()) {
                counts.merge(line.state(), 1L, Long::sum);
                unused += line.unusedSeats();
                if (line.isWorkload()) {
                    (line.state() == LineState.FREE_UNKNOWN && !search.isNarrow() ? silent : columns)
                            .put(line.code(), line.name());
                }
            }
        }
        silent.keySet().removeAll(columns.keySet());
        return new CoverageResult(
                List.copyOf(page), found.size(), workloads(columns), workloads(silent), counts, unused);
    }

    private static List<Workload> workloads(Map<String, String> names) {
        return names.entrySet().stream()
                .map(one -> new Workload(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Workload::name))
                .toList();
    }
}
