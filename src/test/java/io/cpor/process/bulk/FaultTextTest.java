package io.cpor.process.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTextTest {
    @Test
    void each_fault_is_kept() {
        assertThat(FaultText.faults(FaultText.of(List.of("a", "b")))).containsExactly("a", "b");
        assertThat(FaultText.faults(FaultText.of(List.of()))).isEmpty();
    }

    @Test
    void however_many_and_long_they_are_there_is_room() {
        String long1 = "x".repeat(5000);

        assertThat(FaultText.of(List.of(long1, "b")))
                .hasSizeLessThan(FaultText.LONGEST)
                .endsWith("\n… and 1 more faults.");
        assertThat(FaultText.of(Collections.nCopies(15_000, "a fault of some length")))
                .hasSizeLessThan(FaultText.LONGEST)
                .endsWith(" more faults.");
        assertThat(FaultText.of(List.of("a", "y".repeat(3897), "c"))).hasSizeLessThan(FaultText.LONGEST);
    }
}
