package io.cpor.association.adoption;

import java.util.List;
import java.util.Optional;

/** The files of one kind that show which claims Microsoft approved. */
public interface ClaimFiles {
    /** The file of that import, or nothing if there is none, or none that has been looked at. */
    Optional<ClaimFile> find(String importId);

    /** The imports that are kept, the newest first. */
    List<String> recent();
}
