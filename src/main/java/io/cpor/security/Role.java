package io.cpor.security;

import org.camunda.bpm.engine.authorization.Groups;

/** The roles, which are groups of the engine. */
public enum Role {
    STAFF("staff", "Staff"),
    POE_REVIEWERS("poe-reviewers", "POE reviewers"),
    MANAGERS("managers", "Managers"),
    PROCESS_OWNERS("process-owners", "Process owners"),
    ADMINISTRATORS(Groups.CAMUNDA_ADMIN, "Administrators");

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** The group's id, which is an authority of whoever is in it. */
    public String group() {
        return group;
    }

    /** The role's name in our own tables, which stays the same whatever the engine calls its administrators. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }
}
