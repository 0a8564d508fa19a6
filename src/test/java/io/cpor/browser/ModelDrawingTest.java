package io.cpor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Slow;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models open without a warning. */
@Slow
class ModelDrawingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "processes/cpor-association.bpmn",
                "processes/claim-sweep.bpmn",
                "processes/late-question.bpmn",
                "processes/unclear-event.bpmn",
                "processes/lost-association.bpmn",
                "processes/withdrawal-notice.bpmn"
            })
    void a_model_opens_without_a_warning(Path model) {
        try (Browsers browsers = Browsers.start();
                Person owner = browsers.person("http://localhost", 1280)) {
            Drawing drawing = Drawing.of(owner.page(), model);

            assertThat(drawing.warnings()).isEmpty();
            assertThat(drawing.svg()).contains("<svg");
        }
    }
}
