package io.cpor.process.bulkaction;

import io.cpor.association.value.Coded;

/** What can be done with many at once. */
public enum BulkAction implements Coded {
    CLAIM("Claim", true),
    HAND_OVER("Hand over", true),
    GIVE_BACK("Give back", true),
    WITHDRAW("Withdraw", false),
    REMIND("Remind customer", false),
    SEND_AGAIN("Send again", false);

    private final String label;
    private final boolean ofTasks;

    BulkAction(String label, boolean ofTasks) {
        this.label = label;
        this.ofTasks = ofTasks;
    }

    public String label() {
        return label;
    }

    /** Whether it is done with tasks; else with associations. */
    public boolean isOfTasks() {
        return ofTasks;
    }
}
