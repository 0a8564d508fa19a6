package io.cpor.model.migration;

import java.util.List;

/**
 * The running cases of one older version.
 *
 * @param movable how many of them can be moved
 * @param newBoxes those that only the version in force has
 * @param notes what the move would change for them besides, in words
 */
public record VersionCases(
        int version, int cases, int movable, List<WaitingBox> boxes, List<String> notes, List<NewBox> newBoxes) {}
