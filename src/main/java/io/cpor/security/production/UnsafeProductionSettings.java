package io.cpor.security.production;

import java.util.List;

/** Says that production does not start, and all that is wrong. */
final class UnsafeProductionSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsafeProductionSettings(List<String> problems) {
        super(inWords(problems));
    }

    private static String inWords(List<String> problems) {
        return "The profile production does not start with these settings:\n  - " + String.join("\n  - ", problems);
    }
}
