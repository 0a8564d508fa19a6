package io.cpor.web.models;

import io.cpor.process.model.ModelInForce;
import io.cpor.process.model.ModelKind;
import io.cpor.process.model.migration.CaseMigration;
import io.cpor.process.model.migration.MoveProgress;
import io.cpor.process.model.migration.Moves;
import io.cpor.process.model.migration.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a process's page that tells of its running cases. */
@Component
class CasesSection {
    private static final String TAKES_PLACE_OF = "box:";

    private final CaseMigration migration;
    private final Moves moves;

    CasesSection(CaseMigration migration, Moves moves) {
        this.migration = migration;
        this.moves = moves;
    }

    void show(ModelInForce process, String batch, Model model) {
        if (process.kind() == ModelKind.PROCESS) {
            List<MoveProgress> open = new ArrayList<>(moves.open());
            if (batch != null && open.stream().noneMatch(one -> one.batch().equals(batch))) {
                moves.progress(batch).ifPresent(open::add);
            }
            model.addAttribute("moves", open);
            model.addAttribute("report", migration.report(process.key(), replacements(model)));
        }
    }

    @SuppressWarnings("unchecked") // put there by the page that shows a dry run
    private static List<Replacement> replacements(Model model) {
        Object said = model.getAttribute("replacements");
        return said == null ? List.of() : (List<Replacement>) said;
    }

    /** What the page's form says: for the box of each field, the box that takes its place. */
    static List<Replacement> replacements(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().startsWith(TAKES_PLACE_OF)
                        && !field.getValue().isBlank())
                .map(field -> new Replacement(field.getKey().substring(TAKES_PLACE_OF.length()), field.getValue()))
                .toList();
    }
}
