package io.cpor.process.inbox.importing;

import java.util.Collection;
import java.util.stream.Collectors;

/** An import was confirmed before, without lines that somebody wants applied now; nothing was changed. */
public final class AppliedWithoutLines extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AppliedWithoutLines(Collection<Integer> lines) {
        super("This import was confirmed before, without line "
                + lines.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ", so that is not applied. Import the file again and tick it there.");
    }
}
