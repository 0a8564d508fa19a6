package io.cpor.poe.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken in. */
public enum FileKind {
    PDF("application/pdf", Set.of("application/pdf", "application/x-pdf"), "pdf"),
    PNG("image/png", Set.of("image/png", "image/x-png"), "png"),
    JPEG(
            "image/jpeg",
            Set.of("image/jpeg", "image/jpg", "image/pjpeg", "image/jfif", "image/pipeg"),
            "jpg",
            "jpeg",
            "jfif",
            "jpe");

    /** What a sender says who does not know: then the bytes alone tell. */
    private static final Set<String> UNKNOWN = Set.of(
            "",
            "application/octet-stream",
            "binary/octet-stream",
            "application/x-download",
            "application/force-download");

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
        String extension = extension(fileName);
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.extensions).contains(extension))
                .findFirst();
    }

    /** The ending of this name in small letters; empty if it has none. */
    static String extension(String fileName) {
        int dot = fileName == null ? -1 : fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a browser that sends a file of this kind may call it so; one that knows no name for it, sends it as bytes. */
    boolean isDeclaredAs(String mediaType) {
        String bare = mediaType == null ? "" : mediaType.split(";", 2)[0];
        String declared = bare.strip().toLowerCase(Locale.ROOT);
        return UNKNOWN.contains(declared) || declaredAs.contains(declared);
    }
}
