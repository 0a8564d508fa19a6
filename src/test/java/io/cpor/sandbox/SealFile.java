package io.cpor.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key store to seal with, for tests that do not run in the sandbox. */
public final class SealFile {
    private SealFile() {}

    public static String made(String password) {
        try {
            Path file = Files.createTempDirectory("seal").resolve("seal.p12");
            SandboxSeal.make(file, password);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
