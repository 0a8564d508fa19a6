package io.cpor.poe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written comes back, wherever it was kept. */
class SpooledOutputTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, SpooledOutput.MEMORY, SpooledOutput.MEMORY + 1, 5 * SpooledOutput.MEMORY})
    void it_holds_what_was_written(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        try (SpooledOutput draft = new SpooledOutput()) {
            int half = size / 2;
            draft.write(content, 0, half);
            if (half < size) {
                draft.write(content[half]);
                draft.write(content, half + 1, size - half - 1);
            }

            assertThat(new RandomAccessInputStream(draft.read())).hasBinaryContent(content);
            try (InputStream read = draft.open()) {
                assertThat(read).hasBinaryContent(content);
            }
        }
    }
}
