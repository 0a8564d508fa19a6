package io.cpor.web.models;

import io.cpor.association.value.InvalidInput;
import io.cpor.model.ModelInForce;
import io.cpor.model.ModelKind;
import io.cpor.model.migration.CasesLook;
import io.cpor.model.migration.MoveProgress;
import io.cpor.model.migration.Moves;
import io.cpor.model.migration.Replacement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The part of a process's page that tells of its running cases. */
@Component
class RunningCasesPanel {
    private static final String TAKES_PLACE_OF = "box:";

    private final CasesLook look;
    private final Moves moves;

    RunningCasesPanel(CasesLook look, Moves moves) {
        this.look = look;
        this.moves = moves;
    }

    void show(ModelInForce process, String batch, Model model) {
        if (process.kind() == ModelKind.PROCESS) {
            List<MoveProgress> open = new ArrayList<>(moves.open());
            if (batch != null && open.stream().noneMatch(one -> one.batch().equals(batch))) {
                moves.progress(batch).ifPresent(open::add);
            }
            model.addAttribute("moves", open);
            if (!model.containsAttribute("report")) { // a dry run brings its own
                model.addAttribute("report", look.at(process.key()));
            }
        }
    }

    /**
     * What the page's form says: for the box of each field, the box that takes its place. Two versions may lack the same box;
     * then the form asks for it twice.
     *
     * @throws InvalidInput if it is answered in two ways
     */
    static List<Replacement> replacements(MultiValueMap<String, String> form) {
        List<Replacement> said = new ArrayList<>();
        form.forEach((field, answers) -> {
            List<String> boxes = answers.stream()
                    .filter(answer -> field.startsWith(TAKES_PLACE_OF) && !answer.isBlank())
                    .distinct()
                    .toList();
            if (boxes.size() > 1) {
                throw new InvalidInput(
                        field,
                        "Only one box can take the place of \"" + field.substring(TAKES_PLACE_OF.length())
                                + "\", and you chose " + String.join(" and ", boxes) + ".");
            }
            boxes.forEach(box -> said.add(new Replacement(field.substring(TAKES_PLACE_OF.length()), box)));
        });
        return said;
    }
}
