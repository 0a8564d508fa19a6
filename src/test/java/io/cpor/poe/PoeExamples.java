package io.cpor.poe;

/** POEs for tests of other packages. */
public final class PoeExamples {
    private PoeExamples() {}

    public static Poe first(String associationId, String formHash) {
        return Poe.first(associationId, formHash);
    }
}
