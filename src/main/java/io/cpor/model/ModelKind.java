package io.cpor.model;

import io.cpor.association.value.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What an owner edits in the Modeler: a process, a form or a decision. */
public enum ModelKind implements Coded {
    PROCESS("process", ".bpmn"),
    FORM("form", ".form"),
    DECISION("decision", ".dmn");

    private final String code;
    private final String ending;

    ModelKind(String code, String ending) {
        this.code = code;
        this.ending = ending;
    }

    @Override
    public String code() {
        return code;
    }

    /** The name of the file that holds the model with that key: one stem for both. */
    public String fileName(String key) {
        return key + ending;
    }

    /** The kind of model in the file of that name, if it is one. */
    static Optional<ModelKind> find(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> fileName.endsWith(kind.ending))
                .findFirst();
    }

    String key(String fileName) {
        return fileName.substring(0, fileName.length() - ending.length());
    }
}
