package io.cpor.poe.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The child: opens one file, or the photos of one paper, tells its verdict, and then makes the pictures of the pages. Its
 * arguments are the directory that it writes into, and for each file its kind and its path; it needs nothing of Spring.
 */
final class FileReaderProgram {
    private static final int FAILED = 1;
    private static final int ORPHANED = 4;

    /** Longer than the parent waits: should the parent be gone, nobody else would end us. */
    private static final long LONGEST_LIFE_SECONDS = 120;

    private FileReaderProgram() {}

    public static void main(String[] arguments) throws IOException {
        WorkDirectory directory = new WorkDirectory(Path.of(arguments[0]));
        Files.createFile(directory.started());
        endWithoutParent();
        ImageIO.setUseCache(false);
        FontMappers.set(new FallbackFonts());
        try {
            read(files(arguments), directory);
        } catch (UploadRefused refused) {
            InspectionResult.refused(refused.reason()).write(directory.verdict());
        } catch (StackOverflowError tooDeep) {
            System.exit(JavaCommand.OUT_OF_MEMORY);
        } catch (IOException | RuntimeException unreadable) {
            System.exit(FAILED);
        }
    }

    private static List<CheckedFile> files(String... arguments) {
        return IntStream.range(0, arguments.length / 2)
                .mapToObj(i -> new CheckedFile(FileKind.valueOf(arguments[2 * i + 1]), Path.of(arguments[2 * i + 2])))
                .toList();
    }

    private static void read(List<CheckedFile> files, WorkDirectory directory) throws IOException {
        if (files.get(0).kind() == FileKind.PDF) {
            PdfReading.read(files.get(0).content(), directory);
        } else {
            PictureReading.read(files, directory);
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
