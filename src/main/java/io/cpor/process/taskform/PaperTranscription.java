package io.cpor.process.taskform;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.process.OpenTasks;
import io.cpor.process.OptimisticLockRetry;
import io.cpor.process.ProcessElements;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Staff type off the signed paper that the customer uploaded, while it stands in Review POE; the reviewer's form shows it. */
@Component
public class PaperTranscription {
    private final Associations associations;
    private final Poes poes;
    private final PaperReturnForm paper;
    private final ReviewSheet sheet;
    private final OpenTasks forms;
    private final OptimisticLockRetry retry;

    PaperTranscription(
            Associations associations,
            Poes poes,
            PaperReturnForm paper,
            ReviewSheet sheet,
            OpenTasks forms,
            OptimisticLockRetry retry) {
        this.associations = associations;
        this.poes = poes;
        this.paper = paper;
        this.sheet = sheet;
        this.forms = forms;
        this.retry = retry;
    }

    /**
     * @param entered by the form's keys
     * @param by the id of who typed it, who then cannot accept it
     * @throws io.cpor.association.value.InvalidInput with every fault; nothing is recorded
     * @throws io.cpor.poe.EvidenceMissing if the paper is not here as a file
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed online, declined or reviewed
     */
    public void record(String associationId, Map<String, ?> entered, String by) {
        retry.run(() -> {
            Association association = associations.get(associationId);
            Poe poe = poes.lock(poes.current(associationId).id());
            paper.record(association, poe, entered, by);
            poes.save(poe);
            forms.refresh(associationId, ProcessElements.REVIEW_POE, sheet.of(association, poe));
        });
    }
}
