package io.cpor.process.taskform;

import io.cpor.association.Association;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.PaperReturn;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeFacts;
import io.cpor.poe.PoeForms;
import io.cpor.poe.PoeHand;
import io.cpor.poe.PoeHands;
import io.cpor.poe.form.AnswerCheck;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.form.PoeWords;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what staff type off a signed paper, checked as the customer's own answers are. */
@Component
public final class PaperReturnForm {
    private final PoeForms forms;
    private final PoeFacts facts;
    private final PoeWords words;
    private final PoeHands hands;
    private final Clock clock;

    PaperReturnForm(PoeForms forms, PoeFacts facts, PoeWords words, PoeHands hands, Clock clock) {
        this.forms = forms;
        this.facts = facts;
        this.words = words;
        this.hands = hands;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput with every fault
     * @throws io.cpor.poe.EvidenceMissing if the paper is not here as a file
     */
    public void record(Association association, Poe poe, Map<String, ?> entered, String by) {
        PoeForm form = forms.of(poe);
        Answers known = facts.knownAnswers(association).of(form);
        AnswerCheck check = AnswerCheck.of(form, entered, known, Audience.STAFF);
        if (!check.faults().isEmpty()) {
            // Tasklist shows one sentence for the whole form
            throw new InvalidInput(words.faults(check.faults(), Locale.ENGLISH))
                    .labelled(key -> form.field(key).map(FormField::label).orElse(key));
        }
        poe.recordPaperReturn(check.answers().with(known), new PaperReturn(by, clock.instant()));
        hands.record(poe, by, PoeHand.TYPED_OFF);
    }
}
