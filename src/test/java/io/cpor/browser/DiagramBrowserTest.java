package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;

/** The picture of the process that pages draw, under Cockpit's policy of what a page may load. */
@CporTest
@Slow
class DiagramBrowserTest {
    private static final String DRAW = """
            async () => {
              const engineApi = '/camunda/api/engine/engine/default';
              const found = await fetch(`${engineApi}/process-definition?key=cpor-association&latestVersion=true`);
              const [{ id: processDefinitionId }] = await found.json();
              const { drawDiagram } = await import('/assets/diagram.js');
              const place = document.createElement('div');
              document.body.replaceChildren(place);
              window.picture = await drawDiagram(place, { api: { engineApi }, processDefinitionId, label: 'Where it stands' });
              return [
                picture.mark('serviceTask_sendPoe', 'cpor-passed'),
                picture.badge('serviceTask_sendPoe', '2×', 'Twice'),
                picture.mark('userTask_fillPoe', 'cpor-here'),
                picture.mark('flow_thatIsNotThere', 'cpor-passed'),
                picture.badge('userTask_thatIsNotThere', '!', 'Nowhere'),
              ];
            }""";

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Value("${server.port}")
    int port;

    @Test
    void a_process_is_drawn_with_marks_and_badges_and_moved_by_keys() {
        try (Person manager = browser.get().person("http://localhost:" + port, 1280)) {
            new StaffSteps(manager).logsIn("manager");
            Page page = manager.page();
            manager.opens("/camunda/app/cockpit/default/#/dashboard");
            assertThat(page.getByText("Right Now").first()).isVisible();

            assertThat(page.evaluate(DRAW)).isEqualTo(List.of(true, true, true, false, false));

            Locator picture = page.locator(".cpor-diagram-canvas");
            assertThat(picture.locator(".cpor-passed[data-element-id=serviceTask_sendPoe]"))
                    .hasCount(1);
            assertThat(picture.locator(".cpor-badge text")).hasText("2×");
            assertThat(picture.getByTitle("Powered by bpmn.io")).isVisible();
            manager.findsNothingInTheWayIn(".cpor-diagram", "diagram");

            String whole = sight(page);
            picture.focus();
            page.keyboard().press("+");
            page.keyboard().press("ArrowRight");
            assertThat(sight(page)).isNotEqualTo(whole);
            page.keyboard().press("0");
            assertThat(sight(page)).isEqualTo(whole);
            page.evaluate("picture.destroy()");
            assertThat(picture).hasCount(0);
        }
    }

    /** What part of the process is in sight, and how large. */
    private static String sight(Page page) {
        return page.locator(".cpor-diagram-canvas .viewport").first().getAttribute("transform");
    }
}
