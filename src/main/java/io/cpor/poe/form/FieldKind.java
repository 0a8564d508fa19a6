package io.cpor.poe.form;

/** What a form's component is to those who fill it in. */
public enum FieldKind {
    TEXT,
    LINES,
    NUMBER,
    DATE,
    TICK,
    CHOICE,
    /** A heading of a group of fields; nothing is entered. */
    HEADING,
    /** A paragraph in Markdown; nothing is entered. */
    PROSE;

    public boolean isEntered() {
        return this != HEADING && this != PROSE;
    }
}
