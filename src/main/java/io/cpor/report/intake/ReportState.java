package io.cpor.report.intake;

import io.cpor.association.value.Coded;

/** How far the import of a report has got. */
public enum ReportState implements Coded {
    /** Its rows are being read and compared. */
    READING,
    /** What applying it would do is there to be looked at. */
    PREVIEW,
    APPLYING,
    APPLIED,
    /** It is no report that is read here, or is damaged; nothing of it is kept. */
    REFUSED;

    /** Whether it goes on by itself. */
    public boolean isBusy() {
        return this == READING || this == APPLYING;
    }
}
