package io.cpor.poe.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An uploaded file that may come in, and what was read of it. Its pictures are gone once it is closed; the caller's file stays. */
public final class InspectedFile implements AutoCloseable {
    private final FileKind kind;
    private final Path content;
    private final InspectionResult reading;
    private final WorkDirectory directory;

    InspectedFile(FileKind kind, Path content, InspectionResult reading, WorkDirectory directory) {
        this.kind = kind;
        this.content = content;
        this.reading = reading;
        this.directory = directory;
    }

    public FileKind kind() {
        return kind;
    }

    /** The file as it was uploaded; of several photos, the one PDF that holds them, until this is closed. */
    public Path content() {
        return content;
    }

    /**
     * What was filled into a PDF's form, in its order: the fields' full names and their values; a check box is {@code true} or
     * {@code false}, what is empty has an empty text, a signature is not among them. Nothing if there are no such fields. A
     * value has at most 4,000 characters and may hold any of them.
     */
    public Optional<Map<String, String>> fields() {
        return Optional.of(reading.fields()).filter(fields -> !fields.isEmpty());
    }

    /** Whether a PDF carries a digital signature; who signed, and whether it holds, is not looked at. */
    public boolean isDigitallySigned() {
        return reading.signed();
    }

    /** Whether somebody wrote, drew or pasted on a PDF's pages, besides filling in its form: a signature may be among it. */
    public boolean isMarked() {
        return reading.marked();
    }

    /** JPEG pictures of the pages in their order, about 150 dpi and at most 2,000 pixels high; of a picture, the one. */
    public List<Path> pagePictures() {
        return directory.pictures(reading.pages());
    }

    /** Deletes the pictures. */
    @Override
    public void close() {
        directory.close();
    }
}
