package io.cpor.poe.document;

import io.cpor.poe.PoeAuditTrail;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What a POE's document shows beside its answers.
 *
 * @param drawing the drawn signature as a PNG, or {@code null}
 * @param scanHash SHA-256 of the file that came for it, or {@code null} if none came
 * @param pages the pages of that file as JPEG pictures
 * @param lastStep what is just happening to the POE and is not recorded yet, or {@code null}
 */
record Attachments(byte[] drawing, String scanHash, List<Picture> pages, PoeAuditTrail.Event lastStep) {
    static final Attachments NONE = new Attachments(null, null, List.of(), null);

    /** A picture that is read when it is drawn. */
    @FunctionalInterface
    interface Picture {
        InputStream open() throws IOException;
    }
}
