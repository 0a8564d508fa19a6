package io.cpor.association.value;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An input was refused and nothing was changed; it carries every fault, so that all can be mended at once. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * The same for people who are shown the messages only: each begins with its field as they know it.
     *
     * @param label what people call a field
     */
    public InvalidInput labelled(UnaryOperator<String> label) {
        return new InvalidInput(faults.stream()
                .map(fault -> new Fault(fault.field(), label.apply(fault.field()) + ": " + fault.message()))
                .toList());
    }
}
