package io.cpor.browser;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser: the machine's chromium if there is one, else the one Playwright fetches for itself. */
final class Browsers implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long what is expected may take to show: Cockpit is slow on a busy machine. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Without any browser the test is skipped with a clear line; on CI it fails, because there it must run. */
    static Browsers start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        try {
            return started();
        } catch (PlaywrightException | IllegalStateException e) {
            String why = "No browser could be started ("
                    + e.getMessage().lines().findFirst().orElse("") + ")."
                    + " Install chromium to run the browser tests.";
            if ("true".equals(System.getenv("CI"))) {
                fail(why, e);
            }
            Assumptions.abort(why);
            throw e;
        }
    }

    private static Browsers started() {
        Optional<Path> installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Playwright.CreateOptions creation = new Playwright.CreateOptions();
        if (installed.isPresent()) {
            creation.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        Playwright playwright = Playwright.create(creation);
        try {
            BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(launch::setExecutablePath);
            return new Browsers(playwright, playwright.chromium().launch(launch));
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    /** Another person at another machine, whose window is that wide. */
    Person person(String base, int width) {
        return new Person(browser.newContext(window(base, width)));
    }

    /** A person whose browser asks for that language. */
    Person person(String base, int width, String language) {
        return new Person(browser.newContext(window(base, width).setLocale(language)));
    }

    /** A person whose clock is that of another time zone. */
    Person personIn(String zone, String base, int width) {
        return new Person(browser.newContext(window(base, width).setTimezoneId(zone)));
    }

    /** A person whose browser runs no scripts. */
    Person personWithoutScripts(String base, int width) {
        return new Person(browser.newContext(window(base, width).setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions window(String base, int width) {
        return new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, 900)
                .setLocale("en-GB");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
