package io.cpor.web.form;

import io.cpor.poe.upload.UploadPlaces;
import io.cpor.poe.upload.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The files that came with a request in one field, on our disk under names of ours until they are closed. */
public final class ReceivedFiles implements AutoCloseable {
    private final List<UploadedFile> files = new ArrayList<>();

    private ReceivedFiles() {}

    /** @param directory where they lie meanwhile */
    public static ReceivedFiles of(List<MultipartFile> sent, Path directory) throws IOException {
        ReceivedFiles received = new ReceivedFiles();
        try {
            for (MultipartFile one : sent) {
                received.add(one, directory);
            }
            return received;
        } catch (IOException | RuntimeException e) {
            received.close();
            throw e;
        }
    }

    /** Whether no file was chosen: a browser sends an empty one then. */
    public static boolean isNone(List<MultipartFile> sent) {
        return sent == null || sent.stream().allMatch(MultipartFile::isEmpty);
    }

    private void add(MultipartFile sent, Path directory) throws IOException {
        Path place = UploadPlaces.newFile(directory);
        files.add(new UploadedFile(sent.getOriginalFilename(), sent.getContentType(), place));
        sent.transferTo(place);
    }

    /** In the order in which they were chosen. */
    public List<UploadedFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        for (UploadedFile file : files) {
            Files.deleteIfExists(file.content());
        }
    }
}
