package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.RECEIVED_ON_PAPER;

import io.cpor.association.Association;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.EvidenceMissing;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeFacts;
import io.cpor.poe.PoeForms;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.FieldKind;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import io.cpor.process.AssociationLoader;
import io.cpor.process.StaffPoeProcess;
import io.cpor.process.taskform.PaperReturnForm;
import io.cpor.process.taskform.TaskFormReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The customer fills in and signs behind the mailed link. In Tasklist, staff record a POE that was signed on paper; it is
 * checked as the customer's own answers are.
 */
@Component
final class FillPoe implements StaffTask {
    private final AssociationLoader loader;
    private final Poes poes;
    private final PoeForms forms;
    private final PoeFacts facts;
    private final PaperReturnForm paper;
    private final PoeDocuments documents;
    private final StaffPoeProcess process;

    FillPoe(
            AssociationLoader loader,
            Poes poes,
            PoeForms forms,
            PoeFacts facts,
            PaperReturnForm paper,
            PoeDocuments documents,
            StaffPoeProcess process) {
        this.loader = loader;
        this.poes = poes;
        this.forms = forms;
        this.facts = facts;
        this.paper = paper;
        this.documents = documents;
        this.process = process;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.look(task);
        Poe poe = poes.lookAtCurrent(association.id());
        Answers shown = facts.shownAnswers(association, poe, association.language());
        // every field becomes the task's own, so that nothing a form holds ever reaches the process and its history
        for (FormField field : enteredFields(forms.of(poe))) {
            task.getExecution().removeVariable(field.key());
            task.setVariableLocal(field.key(), prefilled(field, shown));
        }
    }

    /**
     * Dates stay empty: west of UTC, Tasklist sets a date that a form comes with back by a day, again and again. Staff type what
     * stands on the paper anyway.
     */
    private static Object prefilled(FormField field, Answers shown) {
        return field.kind() == FieldKind.DATE ? null : shown.values().get(field.key());
    }

    @Override
    public void onComplete(DelegateTask task) {
        Association association = loader.load(task);
        Poe poe = poes.lock(poes.current(association.id()).id());
        if (poe.isReturned()) {
            return; // the customer signed online
        }
        PoeForm form = forms.of(poe);
        if (!Boolean.TRUE.equals(TaskFormReader.enteredValue(task, RECEIVED_ON_PAPER.name()))) {
            throw new InvalidInput(
                    RECEIVED_ON_PAPER.name(),
                    "The customer fills in and signs behind the mailed link. Complete this task only for a POE that came"
                            + " signed on paper, and tick that it did.");
        }
        recordPaper(association, poe, enteredAnswers(form, task), StaffTask.by(task));
        task.getExecution().removeVariables(enteredKeys(form));
        documents.seal(association, poe);
        poes.save(poe);
        process.paperTypedOff(poe);
    }

    private void recordPaper(Association association, Poe poe, Map<String, Object> entered, String by) {
        try {
            paper.record(association, poe, entered, by);
        } catch (EvidenceMissing missing) {
            throw new InvalidInput(RECEIVED_ON_PAPER.name(), missing.getMessage());
        }
    }

    private static Map<String, Object> enteredAnswers(PoeForm form, DelegateTask task) {
        Map<String, Object> entered = new HashMap<>();
        enteredKeys(form).forEach(key -> entered.put(key, TaskFormReader.enteredValue(task, key)));
        return entered;
    }

    private static List<String> enteredKeys(PoeForm form) {
        return enteredFields(form).stream().map(FormField::key).toList();
    }

    private static List<FormField> enteredFields(PoeForm form) {
        return form.fields().stream().filter(field -> field.kind().isEntered()).toList();
    }
}
