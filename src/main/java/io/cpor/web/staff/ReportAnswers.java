package io.cpor.web.staff;

import io.cpor.association.value.Coded;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.Application;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.Application.IdAnswer;
import io.cpor.report.intake.Application.NameAnswer;
import io.cpor.report.intake.PartnerIds;
import io.cpor.report.intake.ReportPreview;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** Reads what a person answered on the page of a report: names and their meanings stand in two lists of the same order. */
final class ReportAnswers {
    /** What a name is answered with that means no workload of ours. */
    static final String NONE_OF_OURS = "-";

    private ReportAnswers() {}

    static Application read(MultiValueMap<String, String> said, ReportPreview preview) {
        return new Application(
                said.containsKey("completeAll") && preview != null ? all(preview) : complete(list(said, "complete")),
                names(list(said, "name"), list(said, "code")),
                ids(list(said, "id"), list(said, "level")),
                newer(said.getFirst("newer")));
    }

    private static Boolean newer(String said) {
        if (said == null || said.isEmpty()) {
            return null;
        }
        if (!said.equals("true") && !said.equals("false")) {
            throw changed("newer");
        }
        return said.equals("true");
    }

    private static List<String> list(MultiValueMap<String, String> said, String name) {
        return said.getOrDefault(name, List.of());
    }

    private static List<CompleteMonth> all(ReportPreview preview) {
        return preview.months().stream()
                .filter(month -> month.month() != null && month.locationId() != null)
                .map(month -> new CompleteMonth(month.month(), month.locationId()))
                .toList();
    }

    /** Each as {@code 2026-05 1234567}. */
    private static List<CompleteMonth> complete(List<String> ticked) {
        List<CompleteMonth> complete = new ArrayList<>();
        for (String one : ticked) {
            String[] parts = one.split(" ", 2);
            try {
                complete.add(new CompleteMonth(YearMonth.parse(parts[0]), parts.length > 1 ? parts[1] : ""));
            } catch (DateTimeException other) {
                throw changed("complete");
            }
        }
        return complete;
    }

    private static List<NameAnswer> names(List<String> names, List<String> codes) {
        if (names.size() != codes.size()) {
            throw changed("name");
        }
        List<NameAnswer> answers = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            String code = codes.get(at);
            if (!code.isEmpty()) {
                answers.add(new NameAnswer(names.get(at), code.equals(NONE_OF_OURS) ? null : code));
            }
        }
        return answers;
    }

    private static List<IdAnswer> ids(List<String> ids, List<String> levels) {
        if (ids.size() != levels.size()) {
            throw changed("id");
        }
        List<IdAnswer> answers = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            if (!levels.get(at).isEmpty()) {
                PartnerIds.Level level =
                        Coded.find(PartnerIds.Level.class, levels.get(at)).orElseThrow(() -> changed("level"));
                answers.add(new IdAnswer(ids.get(at), level));
            }
        }
        return answers;
    }

    private static InvalidInput changed(String field) {
        return new InvalidInput(field, "The page was sent in a form that it does not have; load it anew.");
    }
}
