package io.cpor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person with a browser. */
final class Person implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add("JavaScript: " + error));
    }

    Page page() {
        return page;
    }

    void opens(String address) {
        page.navigate(address);
    }

    void logsIn(String user) {
        page.fill("input[type=text]", user);
        page.fill("input[type=password]", user);
        presses("Log in");
    }

    void presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(value);
    }

    /** Build output, so that anyone can look at what people see. */
    void photographs(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** Our own page, as those meet it who cannot see it or use no mouse; and it loads nothing it may not. */
    void findsNothingInTheWay(String name) {
        photographs(name);
        finds(name, new AxeBuilder(page));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " fits its window")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Our own part of a page that is somebody else's. */
    void findsNothingInTheWayIn(String part, String name) {
        photographs(name);
        finds(name, new AxeBuilder(page).include(part));
    }

    private void finds(String name, AxeBuilder axe) {
        assertThat(axe.withTags(WCAG).setLegacyMode(true).analyze().getViolations())
                .as(name)
                .allSatisfy(violation -> assertThat(violation.getId() + ": " + violation.getNodes())
                        .isEmpty());
        assertThat(complaints).as(name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
