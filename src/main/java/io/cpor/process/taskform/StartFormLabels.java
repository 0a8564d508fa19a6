package io.cpor.process.taskform;

import io.cpor.association.agreement.AgreementField;
import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import java.util.List;

/** Tasklist shows one sentence for the whole start form, so each fault names its field as the form does. */
public final class StartFormLabels {
    private StartFormLabels() {}

    public static InvalidInput withLabels(InvalidInput invalid) {
        List<Fault> faults = invalid.faults().stream()
                .map(fault -> new Fault(fault.field(), label(fault.field()) + ": " + fault.message()))
                .toList();
        return new InvalidInput(faults);
    }

    private static String label(String path) {
        return AgreementField.of(path).map(StartFormLabels::label).orElse(path);
    }

    private static String label(AgreementField field) {
        return field == AgreementField.CUSTOMER_KIND
                ? "The customer is"
                : field.label(); // the form makes a sentence of it
    }
}
