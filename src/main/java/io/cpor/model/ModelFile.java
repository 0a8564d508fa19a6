package io.cpor.model;

import io.cpor.storage.Hashes;
import java.nio.charset.StandardCharsets;

/** The file of a model, byte for byte; models are told apart by what is in their files. */
public record ModelFile(String name, byte[] content) {
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    String sha256() {
        return Hashes.sha256(content);
    }
}
