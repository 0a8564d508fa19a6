package io.cpor.model.difference;

import io.cpor.association.value.Coded;
import java.util.List;

/**
 * A box or an arrow of the diagram that is not the same in both files.
 *
 * @param id of the element, in the file it is in
 * @param name as the diagram calls it, or what it is if it has no name
 * @param details what changed about it, in words; empty if it was added or removed
 */
public record ElementChange(Kind kind, String id, String name, List<String> details) {
    /** What happened to it. */
    public enum Kind implements Coded {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
