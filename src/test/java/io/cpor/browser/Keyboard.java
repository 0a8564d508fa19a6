package io.cpor.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;

/** Someone who has no mouse: goes from stop to stop, and must see at each where they are. */
final class Keyboard {
    private static final int MOST_STOPS = 60;
    private static final String FOCUS_SHOWS = """
            () => {
              const at = document.activeElement;
              const look = getComputedStyle(at);
              const box = at.getBoundingClientRect();
              return at !== document.body && look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                  && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight;
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tab, until what the selector names has the focus. */
    Keyboard goesTo(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate(FOCUS_SHOWS))
                    .as("the focus shows at " + page.evaluate("document.activeElement.outerHTML"))
                    .isTrue();
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        return fail(selector + " cannot be reached with Tab");
    }

    Keyboard types(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard presses(String key) {
        page.keyboard().press(key);
        return this;
    }
}
