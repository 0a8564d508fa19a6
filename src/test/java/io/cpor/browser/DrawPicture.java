package io.cpor.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Not a test but a tool: draws the README's picture of the process anew, and stores the hash of the model it shows beside
 * it. Run it after the model changed: {@code ./mvnw test -Dtest=DrawPicture}.
 */
class DrawPicture {
    private static final Path MODEL = Path.of("processes/cpor-association.bpmn");
    private static final Path PICTURE = Path.of("processes/cpor-association.png");
    private static final Pattern SIZE = Pattern.compile("width=\"(\\d+)[.\\d]*\" height=\"(\\d+)");

    @Test
    void draw() throws Exception {
        try (Browsers browsers = Browsers.start();
                Person owner = browsers.person("http://localhost", 1280)) {
            String svg = Drawing.of(owner.page(), MODEL).svg();
            Matcher size = SIZE.matcher(svg);
            if (!size.find()) {
                throw new IllegalStateException("the drawing has no size");
            }
            owner.page().setViewportSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
            owner.page().setContent("<style>body{margin:0;background:#fff}</style>" + svg);
            owner.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(MODEL));
        Files.writeString(Path.of(PICTURE + ".sha256"), HexFormat.of().formatHex(hash) + "\n");
    }
}
