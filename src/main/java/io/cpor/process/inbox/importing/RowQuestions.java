package io.cpor.process.inbox.importing;

import io.cpor.association.Association;
import io.cpor.association.claim.StatusSeen;
import io.cpor.partnercenter.export.ExportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody must look at before a row is applied. */
final class RowQuestions {
    private RowQuestions() {}

    /** The verdict, or a question with its words if there is something to ask; what needs a person anyway stays as it is. */
    static RowVerdict asked(RowVerdict alone, Association association, ExportRow row) {
        List<String> questions = new ArrayList<>();
        if (alone.outcome() == ImportOutcome.APPLIED) {
            questions.addAll(ofCustomer(association, row));
        }
        questions.addAll(ofWorkloads(association, row));
        String words = String.join(" ", questions);
        return switch (alone.outcome()) {
            case APPLIED ->
                questions.isEmpty() ? alone : RowVerdict.asQuestion(alone.message() + ". " + words, alone.news());
            case UNCHANGED -> questions.isEmpty() ? alone : RowVerdict.contradicting(words);
            default -> alone;
        };
    }

    /** The same tenant is the same customer, whatever it is called. */
    private static List<String> ofCustomer(Association association, ExportRow row) {
        String here = association.customer().name();
        boolean sure =
                row.tenantId() != null || row.customerName() == null || CustomerNames.isSame(row.customerName(), here);
        return sure
                ? List.of()
                : List.of("In the portal it is a claim of \"" + row.customerName() + "\", here of \"" + here
                        + "\". Is that the same customer?");
    }

    private static List<String> ofWorkloads(Association association, ExportRow row) {
        StatusSeen seen = new StatusSeen(row.status(), row.reason(), null, null, null, row.dropped());
        List<String> strays = association.claimedLines().strayNames(seen);
        if (strays.isEmpty()) {
            return List.of();
        }
        String ours = Stream.concat(
                        association.engagement().workloadNames().stream(),
                        association.engagement().subscriptions().stream().map(one -> one.product()))
                .collect(Collectors.joining(", "));
        return List.of(
                "The portal shows " + String.join(", ", strays) + " as rejected, and here nothing is claimed by that"
                        + " name, or more than one line is: " + ours
                        + ". What is rejected stays claimed here, so look at the claim"
                        + " in Partner Center.");
    }
}
