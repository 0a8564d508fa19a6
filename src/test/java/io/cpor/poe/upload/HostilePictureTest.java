package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that do harm where they are opened. */
class HostilePictureTest {
    @TempDir
    private Path directory;

    @Test
    void a_picture_that_is_far_too_large_is_refused() {
        byte[] picture = Pictures.pngOfSize(60_000, 60_000);

        assertThat(Uploads.to(directory).refused("scan.png", "image/png", picture))
                .isEqualTo(Reason.TOO_COMPLEX);
    }

    @Test
    void a_damaged_picture_is_refused() {
        byte[] picture = Pictures.png(50, 50);
        picture[60] ^= 0x55;

        assertThat(Uploads.to(directory).refused("scan.png", "image/png", picture))
                .isEqualTo(Reason.UNREADABLE);
    }
}
