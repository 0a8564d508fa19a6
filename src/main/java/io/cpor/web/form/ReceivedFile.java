package io.cpor.web.form;

import io.cpor.poe.upload.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a request, on our disk under a name of ours until it is closed. */
public final class ReceivedFile implements AutoCloseable {
    private final UploadedFile file;

    private ReceivedFile(UploadedFile file) {
        this.file = file;
    }

    /** @param directory where it lies meanwhile */
    public static ReceivedFile of(MultipartFile sent, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path place = Files.createTempFile(directory, "upload", ".part");
        try {
            sent.transferTo(place);
            return new ReceivedFile(new UploadedFile(sent.getOriginalFilename(), sent.getContentType(), place));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(place);
            throw e;
        }
    }

    public UploadedFile file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file.content());
    }
}
