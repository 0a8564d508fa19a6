package io.cpor.process.inbox.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;

/** Small exports in one line each, and what becomes of them without the work in the background. */
final class Files {
    private Files() {}

    static ByteArrayResource of(String csv) {
        return new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8));
    }

    static ImportReport imported(ClaimsImport imports, String csv) {
        return applied(imports, plan(imports, csv));
    }

    static ImportReport applied(ClaimsImport imports, ImportPlan plan) {
        Map<Integer, ImportEntry> became = new LinkedHashMap<>();
        plan.changes().forEach(change -> imports.applyRow(change, entry -> became.put(entry.line(), entry)));
        plan.doubts().forEach(imports::putBeforePeople);
        ImportStatistics tally = ImportStatistics.ofAllButApplied(plan.preview(), Set.of());
        became.values().forEach(tally::add);
        return tally.report(plan.preview().drift());
    }

    /** As if everything that is asked about were ticked. */
    static List<ImportEntry> ticked(ClaimsImport imports, String csv) {
        List<ImportEntry> became = new ArrayList<>();
        plan(imports, csv)
                .questions()
                .forEach(asked -> imports.applyRow(
                        new ImportPlan.Change(asked.row(), asked.associationId(), asked.handedIn(), true),
                        became::add));
        return became;
    }

    static ImportReport previewed(ClaimsImport imports, String csv) {
        return plan(imports, csv).preview();
    }

    private static ImportPlan plan(ClaimsImport imports, String csv) {
        try {
            return imports.plan(imports.read(of(csv)), Instant.now(), done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
