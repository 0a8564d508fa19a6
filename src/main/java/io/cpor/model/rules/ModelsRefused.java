package io.cpor.model.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment that breaks the rules; nothing of it was deployed. The message names every reason, one a line. */
public final class ModelsRefused extends BadUserRequestException {
    private static final long serialVersionUID = 1L;

    ModelsRefused(List<Violation> complaints) {
        super(complaints.stream()
                .map(complaint -> "- " + complaint)
                .collect(Collectors.joining("\n", heading(complaints.size()), "")));
    }

    private static String heading(int number) {
        return "Nothing was deployed. " + (number == 1 ? "One thing is" : number + " things are")
                + " to be put right:\n";
    }
}
