package io.cpor.poe.upload;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The child's verdict on a file.
 *
 * @param refusal why the file is refused, or {@code null}
 * @param fields what was filled into its form; empty if it has none
 * @param signed whether it carries a digital signature
 * @param marked whether something stands on its pages that was not printed there or filled into its form
 * @param pages how many pictures of pages will follow
 */
record InspectionResult(
        RejectionReason refusal, Map<String, String> fields, boolean signed, boolean marked, int pages) {
    /** More than the child's own limits allow, each character escaped: what is longer did not come from our program. */
    private static final long MOST_BYTES = 10_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static InspectionResult refused(RejectionReason reason) {
        return new InspectionResult(reason, Map.of(), false, false, 0);
    }

    /** Appears all at once, so that nobody reads half a verdict. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling("draft");
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws UploadRefused if that is the verdict, or if it is not one */
    static InspectionResult read(Path file) {
        InspectionResult reading = parse(file);
        if (reading.refusal != null) {
            throw new UploadRefused(reading.refusal);
        }
        if (reading.fields == null || reading.pages < 1 || reading.pages > PdfReading.MOST_PAGES) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
        return reading;
    }

    private static InspectionResult parse(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
                throw new UploadRefused(RejectionReason.UNREADABLE);
            }
            return JSON.readValue(file.toFile(), InspectionResult.class);
        } catch (IOException e) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
    }
}
