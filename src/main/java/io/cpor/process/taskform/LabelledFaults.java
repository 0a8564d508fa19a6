package io.cpor.process.taskform;

import io.cpor.association.value.Fault;
import io.cpor.poe.form.AnswerFault;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.form.PoeWords;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tasklist shows one sentence for a whole form, so each fault names its field as people know it. */
@Component
final class LabelledFaults {
    private final PoeWords words;

    LabelledFaults(PoeWords words) {
        this.words = words;
    }

    List<Fault> of(PoeForm form, List<AnswerFault> faults) {
        return words.faults(faults, Locale.ENGLISH).stream()
                .map(fault -> new Fault(
                        fault.field(),
                        form.field(fault.field()).map(FormField::label).orElse(fault.field()) + ": " + fault.message()))
                .toList();
    }
}
