package io.cpor.report.intake;

/** A person hands in a report while another one of theirs is still on its way or being read; the message says what to do. */
public final class ReportBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportBusy(String message) {
        super(message);
    }
}
