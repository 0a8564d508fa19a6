package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that do harm where they are opened. */
@SecurityStatement(28)
class HostilePictureTest {
    @TempDir
    private Path directory;

    @Test
    void a_picture_that_is_far_too_large_is_refused() {
        byte[] picture = Pictures.pngOfSize(60_000, 60_000);

        assertThat(Uploads.to(directory).refused("scan.png", "image/png", picture))
                .isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    /** On Linux, which tells how much memory a process holds. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_photo_that_needs_memory_outside_of_javas_is_refused() throws IOException {
        byte[] photo = Pictures.progressiveOfSize(8_900, 8_900);

        assertThat(photo.length).isLessThan(1_000);
        assertThat(Uploads.to(directory).refused("photo.jpg", "image/jpeg", photo))
                .isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    @Test
    void a_damaged_picture_is_refused() {
        byte[] picture = Pictures.png(50, 50);
        picture[60] ^= 0x55;

        assertThat(Uploads.to(directory).refused("scan.png", "image/png", picture))
                .isEqualTo(RejectionReason.UNREADABLE);
    }
}
