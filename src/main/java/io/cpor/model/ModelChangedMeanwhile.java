package io.cpor.model;

/** Another version is in force than the one that was looked at. */
public final class ModelChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelChangedMeanwhile(String name, int version) {
        super("Version " + version + " of " + name + " is in force by now. Look at it first, then say it again.");
    }
}
