package io.cpor.poe;

/** A POE that came on paper is recorded only with the signed paper. */
public final class EvidenceMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvidenceMissing() {
        super(
                "Upload the signed paper first, in the tab \"POE\" of this task: without it, nobody could review what you typed.");
    }
}
