package io.cpor.process.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.AssociationOverlaps;
import io.cpor.association.Associations;
import io.cpor.association.ClaimedLine;
import io.cpor.association.agreement.AgreementField;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import io.cpor.process.bulk.BulkRows.Kept;
import io.cpor.process.bulk.BulkRows.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds every fault of every row, in the words of the API: of the row itself, and where it claims what an earlier row or
 * one of our associations claims. Broken off, it begins anew.
 */
@Component
class BulkCheck {
    private static final int BATCH = 200;

    private final BulkFiles files;
    private final BulkRows stored;
    private final NewAssociationReader reader;
    private final Associations associations;
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkCheck(
            BulkFiles files,
            BulkRows stored,
            NewAssociationReader reader,
            Associations associations,
            Catalogue catalogue,
            ObjectMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.stored = stored;
        this.reader = reader;
        this.associations = associations;
        this.catalogue = catalogue;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    void check(String file) {
        Map<String, Integer> inFile = new HashMap<>();
        List<Kept> batch = stored.keptRows(file, 0, BATCH);
        while (!batch.isEmpty()) {
            List<Row> rows = batch.stream().map(this::row).toList();
            Map<String, String> ours = associations.holders(
                    rows.stream().flatMap(row -> row.lines().stream()).toList());
            stored.recordVerdicts(
                    file, rows.stream().map(row -> verdict(row, ours, inFile)).toList());
            batch = stored.keptRows(file, batch.get(batch.size() - 1).line(), BATCH);
        }
        transaction.executeWithoutResult(status -> {
            stored.forgetFaulty(file);
            files.markChecked(file, clock.instant());
        });
    }

    /** What an agreement claims is known even if something else about it is wrong. */
    private record Row(int line, List<ClaimedLine> lines, List<String> faults) {}

    private Row row(Kept kept) {
        JsonNode agreement = agreement(kept);
        try {
            NewAssociation read = reader.read(agreement);
            return new Row(kept.line(), ClaimedLine.of(read), List.of());
        } catch (InvalidInput invalid) {
            return new Row(kept.line(), lines(agreement), messages(invalid));
        }
    }

    NewAssociation read(Kept kept) {
        return reader.read(agreement(kept));
    }

    private JsonNode agreement(Kept kept) {
        try {
            return json.readTree(kept.agreement());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of line " + kept.line() + " is no JSON", e);
        }
    }

    /** A sentence for each fault, which begins with its column. */
    static List<String> messages(InvalidInput invalid) {
        return invalid.labelled(AgreementField::label).faults().stream()
                .map(fault -> fault.message().replace('\n', ' '))
                .toList();
    }

    private List<ClaimedLine> lines(JsonNode agreement) {
        List<ClaimedLine> lines = new ArrayList<>();
        String tenantId = agreement.at("/customer/tenantId").asText().toLowerCase(Locale.ROOT);
        String role = agreement.at("/engagement/partnerRole").asText();
        LocalDate today = LocalDate.now(clock);
        Catalogue offered = catalogue.asOfNow();
        String area = agreement.at("/engagement/solutionArea").asText();
        for (JsonNode workload : agreement.at("/engagement/workloads")) {
            if (Texts.isGuid(tenantId)) {
                offered.workload(area, workload.asText(), today)
                        .ifPresent(one -> lines.add(ClaimedLine.ofWorkload(tenantId, one)));
            }
        }
        for (JsonNode subscription : agreement.at("/engagement/subscriptions")) {
            String id = subscription.path("subscriptionId").asText().toLowerCase(Locale.ROOT);
            if (Texts.isGuid(id)) {
                lines.add(ClaimedLine.ofSubscription(id, role));
            }
        }
        return lines;
    }

    private static Verdict verdict(Row row, Map<String, String> ours, Map<String, Integer> inFile) {
        List<String> faults = new ArrayList<>(row.faults());
        for (ClaimedLine line : row.lines()) {
            if (ours.containsKey(line.key())) {
                faults.add(new AssociationOverlaps(ours.get(line.key()), line.name()).getMessage());
            }
            Integer earlier = inFile.get(line.key());
            if (earlier != null && earlier != row.line()) {
                faults.add("Line " + earlier + " of this file already claims " + line.name()
                        + " for this customer. Leave one of the two out.");
            }
        }
        if (faults.isEmpty()) { // a row that is not started stands in nobody's way
            row.lines().forEach(line -> inFile.put(line.key(), row.line()));
        }
        return new Verdict(row.line(), faults);
    }
}
