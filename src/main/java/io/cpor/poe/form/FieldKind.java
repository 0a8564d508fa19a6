package io.cpor.poe.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a form's component is to those who fill it in. */
public enum FieldKind {
    TEXT("textfield"),
    LINES("textarea"),
    NUMBER("number"),
    DATE("datetime"),
    TICK("checkbox"),
    CHOICE("radio", "select"),
    /** A heading of a group of fields; nothing is entered. */
    HEADING,
    /** A paragraph in Markdown; nothing is entered. */
    PROSE;

    private final Set<String> components;

    FieldKind(String... components) {
        this.components = Set.of(components);
    }

    /** What is entered in a component of this type of form-js; nothing if it cannot be shown. */
    static Optional<FieldKind> entered(String component) {
        return Arrays.stream(values())
                .filter(kind -> kind.components.contains(component))
                .findFirst();
    }

    public boolean isEntered() {
        return this != HEADING && this != PROSE;
    }
}
