package io.cpor.web.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.value.InvalidInput;
import io.cpor.model.migration.Replacement;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What an owner chooses on the page, where two versions may lack the same box. */
class RunningCasesPanelTest {
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @Test
    void what_is_chosen_once_counts_though_the_other_version_says_nothing() {
        form.add("_csrf", "x");
        form.add("box:userTask_a", "");
        form.add("box:userTask_a", "userTask_b");
        form.add("box:userTask_c", "");

        assertThat(RunningCasesPanel.replacements(form)).containsExactly(new Replacement("userTask_a", "userTask_b"));
    }

    @Test
    void two_answers_are_refused() {
        form.add("box:userTask_a", "userTask_b");
        form.add("box:userTask_a", "userTask_c");

        assertThatThrownBy(() -> RunningCasesPanel.replacements(form))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "Only one box can take the place of \"userTask_a\", and you chose userTask_b and userTask_c.");
    }
}
