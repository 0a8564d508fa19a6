package io.cpor.process.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.policy.PreflightFinding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoeFindingsTest {
    private static final PreflightFinding OLD =
            new PreflightFinding("Missing or old dates", "It is old.", "Sign anew.");

    @Test
    void no_finding_is_good_news() {
        assertThat(PoeFindings.text(List.of())).contains("All well");
    }

    @Test
    void a_finding_has_its_reason_and_its_advice() {
        assertThat(PoeFindings.text(List.of(OLD))).endsWith("\n- **Missing or old dates**: It is old. *Sign anew.*");
        assertThat(PoeFindings.text(List.of(new PreflightFinding("Missing products", "One is missing.", ""))))
                .endsWith("\n- **Missing products**: One is missing.");
    }

    @Test
    void the_process_owners_words_stand_as_they_were_written() {
        PreflightFinding marked = new PreflightFinding("<b>", "[x](y)", "a * b");

        assertThat(PoeFindings.text(List.of(marked))).contains("**&#60;b&#62;**: &#91;x&#93;&#40;y&#41; *a &#42; b*");
    }

    @Test
    void there_are_never_more_words_than_the_engine_keeps() {
        String text = PoeFindings.text(Collections.nCopies(200, OLD));

        assertThat(text.length()).isBetween(3500, 4000);
        assertThat(text).matches("(?s).*\n- … and \\d+ more");
    }

    @Test
    void a_refusal_names_each_reason_once() {
        PreflightFinding future = new PreflightFinding("Missing or old dates", "It is in the future.", "Wait.");
        PreflightFinding products = new PreflightFinding("Missing products", "One is missing.", "Add it.");

        assertThat(PoeFindings.refusal(List.of(OLD, future, products)))
                .isEqualTo(
                        "Comment: Microsoft may send this POE back (Missing or old dates, Missing products). Say why you"
                                + " accept it all the same.");
    }
}
