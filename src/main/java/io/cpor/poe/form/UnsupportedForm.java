package io.cpor.poe.form;

import io.cpor.association.value.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A form cannot be shown to the customer as it is. */
public final class UnsupportedForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    UnsupportedForm(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that cannot be shown, by the ids of the components. */
    public List<Fault> faults() {
        return faults;
    }
}
