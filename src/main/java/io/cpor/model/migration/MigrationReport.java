package io.cpor.model.migration;

import java.util.List;

/**
 * What a move to the version in force would do.
 *
 * @param version the one in force
 * @param onIt how many cases run on it already
 * @param versions the older ones with running cases, the newest first
 */
public record MigrationReport(String key, int version, long onIt, List<VersionCases> versions) {
    public int cases() {
        return versions.stream().mapToInt(VersionCases::cases).sum();
    }

    public int movable() {
        return versions.stream().mapToInt(VersionCases::movable).sum();
    }
}
