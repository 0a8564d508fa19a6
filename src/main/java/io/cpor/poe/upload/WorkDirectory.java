package io.cpor.poe.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What parent and child share: an own directory, readable to its owner alone, for one file. */
record WorkDirectory(Path path) implements AutoCloseable {
    /** Many times what such a picture takes. */
    private static final long MOST_PICTURE_BYTES = 8_000_000;

    /** A JPEG stays as large as it was; a PNG that is packed anew may become larger. */
    private static final long MOST_DOCUMENT_BYTES = 4 * FileTypeCheck.MOST_BYTES;

    static WorkDirectory below(Path base) {
        try {
            return new WorkDirectory(UploadPlaces.newDirectory(base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is there as soon as the child's program runs. */
    Path started() {
        return path.resolve("started");
    }

    Path verdict() {
        return path.resolve("verdict.json");
    }

    Path picture(int page) {
        return path.resolve("page-" + page + ".jpg");
    }

    /** The one document that is made of several photos. */
    Path document() {
        return path.resolve("document.pdf");
    }

    /** @throws UploadRefused if it is missing, or is none of ours */
    Path usableDocument() {
        return requireUsable(document(), MOST_DOCUMENT_BYTES);
    }

    /** @throws UploadRefused if one is missing, or is no picture of ours */
    List<Path> pictures(int pages) {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(this::picture)
                .map(picture -> requireUsable(picture, MOST_PICTURE_BYTES))
                .toList();
    }

    private static Path requireUsable(Path made, long most) {
        try {
            if (!Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS) || Files.size(made) > most) {
                throw new UploadRefused(RejectionReason.UNREADABLE);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
