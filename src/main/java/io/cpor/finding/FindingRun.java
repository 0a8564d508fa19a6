package io.cpor.finding;

/** Judges everything again and keeps what it finds; it runs by itself after each applied report, after changed facts, and daily. */
public interface FindingRun {
    /**
     * What changed.
     *
     * @param appeared new findings
     * @param reopened that were dealt with, set aside or ended
     * @param ended by themselves
     */
    record JudgedFindings(int appeared, int reopened, int ended) {}

    /** Judges everything now. */
    JudgedFindings judge();
}
