package io.cpor.association.list;

/** Is asked before each search for associations, whatever page or call it is for. */
public interface SearchGuard {
    /** Refuses, by an exception, if whoever asks has too many searches under way. */
    void beforeSearch();
}
