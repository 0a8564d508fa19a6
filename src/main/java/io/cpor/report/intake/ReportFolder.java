package io.cpor.report.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the files of reports are kept while they are read: a folder of this node, for its user alone. Another node that does
 * not see the file leaves it to the one that does.
 */
@Component
class ReportFolder {
    /** Longer than a file is on its way. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNERS_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final Clock clock;

    ReportFolder(@Value("${cpor.reports.directory}") Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
    }

    /** Makes an empty file. */
    Path create(String name) throws IOException {
        boolean rights = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectories(folder, rights ? new FileAttribute<?>[] {OWNERS_FOLDER} : new FileAttribute<?>[0]);
        }
        return Files.createFile(
                folder.resolve(name), rights ? new FileAttribute<?>[] {OWNERS_FILE} : new FileAttribute<?>[0]);
    }

    boolean hasFile(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes there is room for. */
    long room() throws IOException {
        return Files.getFileStore(Files.isDirectory(folder) ? folder : folder.getRoot())
                .getUsableSpace();
    }

    /** Deletes what a stop left behind: files for a day in which nobody reads. */
    void tidy(Set<String> needed) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant then = clock.instant().minus(LEFT_BEHIND);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(
                            file -> !needed.contains(file.getFileName().toString()))
                    .toList();
            for (Path file : old) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(then)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
