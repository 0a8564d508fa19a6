package io.cpor.poe.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The child: opens one file, tells its verdict, and then makes the pictures of its pages. Its arguments are the file, its
 * kind, and the directory that it writes into; it needs nothing of Spring.
 */
final class FileReaderProgram {
    private static final int FAILED = 1;
    private static final int ORPHANED = 4;

    /** Longer than the parent waits: should the parent be gone, nobody else would end us. */
    private static final long LONGEST_LIFE_SECONDS = 120;

    private FileReaderProgram() {}

    public static void main(String[] arguments) throws IOException {
        WorkDirectory directory = new WorkDirectory(Path.of(arguments[2]));
        Files.createFile(directory.started());
        endWithoutParent();
        ImageIO.setUseCache(false);
        FontMappers.set(new FallbackFonts());
        try {
            read(FileKind.valueOf(arguments[1]), Path.of(arguments[0]), directory);
        } catch (UploadRefused refused) {
            InspectionResult.refused(refused.reason()).write(directory.verdict());
        } catch (StackOverflowError tooDeep) {
            System.exit(JavaCommand.OUT_OF_MEMORY);
        } catch (IOException | RuntimeException unreadable) {
            System.exit(FAILED);
        }
    }

    private static void read(FileKind kind, Path file, WorkDirectory directory) throws IOException {
        if (kind == FileKind.PDF) {
            PdfReading.read(file, directory);
        } else {
            PictureReading.read(file, kind, directory);
        }
    }

    private static void endWithoutParent() {
        Thread watch = new Thread(() -> {
            try {
                TimeUnit.SECONDS.sleep(LONGEST_LIFE_SECONDS);
            } catch (InterruptedException notExpected) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(ORPHANED);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
