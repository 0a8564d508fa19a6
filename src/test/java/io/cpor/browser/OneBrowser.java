package io.cpor.browser;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all tests of a class: each person has a window of their own in it, with nothing of anyone else's. */
final class OneBrowser implements BeforeAllCallback, AfterAllCallback {
    private Browsers browsers;

    @Override
    public void beforeAll(ExtensionContext test) {
        browsers = Browsers.start();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (browsers != null) {
            browsers.close();
        }
    }

    Browsers get() {
        return browsers;
    }
}
