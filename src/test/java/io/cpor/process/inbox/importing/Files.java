package io.cpor.process.inbox.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;

/** Small exports in one line each. */
final class Files {
    private Files() {}

    static ByteArrayResource of(String csv) {
        return new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8));
    }

    static ImportReport imported(ClaimsImport imports, String csv) {
        try {
            return imports.run(of(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportReport previewed(ClaimsImport imports, String csv) {
        try {
            return imports.preview(of(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
