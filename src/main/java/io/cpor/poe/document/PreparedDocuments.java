package io.cpor.poe.document;

import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeStep;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.storage.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of a POE that comes back, ready to be kept: the drawn signature or the signed paper, and the sealed document.
 * They are made before the transaction that keeps them, which may have to be tried again. Close deletes what was not kept.
 */
public final class PreparedDocuments implements AutoCloseable {
    private final PoeStep step;
    private final Instant at;
    private final byte[] drawing;
    private final InspectedFile scan;
    private final String id = UUID.randomUUID().toString();
    private final SpooledOutput sealed = new SpooledOutput();

    private PreparedDocuments(PoeStep step, Instant at, byte[] drawing, InspectedFile scan) {
        this.step = step;
        this.at = at;
        this.drawing = drawing;
        this.scan = scan;
    }

    /** @param drawing the signature as a PNG, or {@code null} if it was typed */
    public static PreparedDocuments ofSignature(byte[] drawing, Instant at) {
        return new PreparedDocuments(PoeStep.SIGNED, at, drawing, null);
    }

    /** The customer's signed paper; its pictures are read until this is closed. */
    public static PreparedDocuments ofScan(InspectedFile file, Instant at) {
        return new PreparedDocuments(PoeStep.SCAN_UPLOADED, at, null, file);
    }

    /** How the POE comes back. */
    public PoeStep step() {
        return step;
    }

    /** When it comes back. */
    public Instant at() {
        return at;
    }

    /** The id under which the drawn signature will be kept. */
    public Optional<String> drawingId() {
        return Optional.of(id).filter(any -> drawing != null);
    }

    /** The id under which the signed paper will be kept. */
    public Optional<String> scanId() {
        return Optional.of(id).filter(any -> scan != null);
    }

    /** What the sealed document shows of them. */
    Attachments attachments() throws IOException {
        List<Path> pages = scan == null ? List.of() : scan.pagePictures();
        return new Attachments(
                drawing,
                scan == null ? null : Hashes.sha256(scan.content()),
                pages.stream()
                        .<Attachments.Picture>map(page -> () -> Files.newInputStream(page))
                        .toList(),
                new PoeAuditTrail.Event(step, at));
    }

    byte[] drawing() {
        return drawing;
    }

    InspectedFile scan() {
        return scan;
    }

    SpooledOutput sealed() {
        return sealed;
    }

    @Override
    public void close() {
        try {
            sealed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
