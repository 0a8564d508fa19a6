package io.cpor.process.usertask;

import io.cpor.association.Fault;
import io.cpor.poe.FormField;
import io.cpor.poe.PoeForm;
import java.util.List;

/** Tasklist shows one sentence for a whole form, so each fault names its field as people know it. */
final class LabelledFaults {
    private LabelledFaults() {}

    static List<Fault> of(PoeForm form, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.field(),
                        form.field(fault.field()).map(FormField::label).orElse(fault.field()) + ": " + fault.message()))
                .toList();
    }
}
