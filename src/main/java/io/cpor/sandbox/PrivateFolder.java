package io.cpor.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of the sandbox's data: the database and the keys are for the user who runs it, and for nobody else on the
 * machine. File systems without such rights, as on Windows, are left as they are.
 */
final class PrivateFolder {
    private static final String OURS = "cpor\\..+|sandbox-.+";
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, if it is not there, so that nobody else can look into it. */
    void make() throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            return;
        }
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        if (hasRights()) {
            Files.createDirectory(absolute, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
        } else {
            Files.createDirectory(absolute);
        }
    }

    /**
     * Takes away the rights of others. The folder itself is changed only if nothing else is in it, because it may be one that
     * other programs use too.
     *
     * @throws IOException if that is not allowed
     */
    void protect() throws IOException {
        if (!hasRights()) {
            return;
        }
        List<Path> all = content();
        List<Path> ours = all.stream()
                .filter(file -> file.getFileName().toString().matches(OURS))
                .toList();
        if (all.size() == ours.size()) {
            Files.setPosixFilePermissions(folder, OWNERS_FOLDER);
        }
        for (Path file : ours) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.setPosixFilePermissions(file, OWNERS_FILE);
            }
        }
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private boolean hasRights() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
