package io.cpor.poe.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken in. */
public enum FileKind {
    PDF("application/pdf", Set.of("application/pdf"), "pdf"),
    PNG("image/png", Set.of("image/png"), "png"),
    JPEG("image/jpeg", Set.of("image/jpeg", "image/jpg", "image/pjpeg"), "jpg", "jpeg");

    private final String mediaType;
    private final Set<String> declaredAs;
    private final String[] extensions;

    FileKind(String mediaType, Set<String> declaredAs, String... extensions) {
        this.mediaType = mediaType;
        this.declaredAs = declaredAs;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name, without the dot. */
    public String extension() {
        return extensions[0];
    }

    /** The kind that a file of this name should be: nothing if we take no such files. */
    static Optional<FileKind> find(String fileName) {
        int dot = fileName == null ? -1 : fileName.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.extensions).contains(extension))
                .findFirst();
    }

    /** Whether a browser that sends a file of this kind may call it so. */
    boolean isDeclaredAs(String mediaType) {
        String bare = mediaType == null ? "" : mediaType.split(";", 2)[0];
        return declaredAs.contains(bare.strip().toLowerCase(Locale.ROOT));
    }
}
