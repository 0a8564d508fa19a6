package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is killed while a file comes in leaves it on the disk; it does not stay there. */
class UploadPlacesTest {
    private static final Duration OLD = Duration.ofMinutes(61);

    @TempDir
    Path folder;

    private UploadPlaces places(Path directory) {
        Duration some = Duration.ofSeconds(1);
        return new UploadPlaces(new UploadSettings(directory, some, some, some), Clock.systemUTC());
    }

    private static Path aged(Path place, Duration age) throws IOException {
        return Files.setLastModifiedTime(place, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void what_was_left_behind_is_deleted_and_nothing_else() throws IOException {
        Path file = aged(UploadPlaces.newFile(folder), OLD);
        Path directory = UploadPlaces.newDirectory(folder);
        Files.writeString(directory.resolve("page-1.jpg"), "a customer's");
        aged(directory, OLD);
        Path ofAnotherNode = aged(UploadPlaces.newFile(folder), Duration.ofMinutes(59));
        Path ofAnotherProgram = aged(Files.createTempFile(folder, "upload", ".part"), OLD);

        places(folder).deleteOld();

        assertThat(file).doesNotExist();
        assertThat(directory).doesNotExist();
        assertThat(ofAnotherNode).exists();
        assertThat(ofAnotherProgram).exists();
    }

    @Test
    void where_a_link_leads_nothing_is_deleted(@TempDir Path elsewhere) throws IOException {
        Path theirs = Files.writeString(elsewhere.resolve("theirs"), "x");
        aged(theirs, OLD);
        aged(elsewhere, OLD);
        Path link = Files.createSymbolicLink(folder.resolve("cpor-upload-1"), elsewhere);
        places(folder).deleteOld();
        assertThat(link).satisfies(one -> assertThat(Files.isSymbolicLink(one)).isTrue()); // it is young
        assertThat(theirs).exists();
        new WorkDirectory(link).close();
        assertThat(link).doesNotExist();
        assertThat(theirs).exists();
    }

    @Test
    void before_the_first_upload_there_is_no_folder() {
        places(folder.resolve("none")).deleteOld();
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
