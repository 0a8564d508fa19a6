package io.cpor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A model drawn by bpmn-js, the library that Camunda Modeler and Cockpit draw with. */
record Drawing(String svg, List<String> warnings) {
    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    @SuppressWarnings("unchecked") // the browser answers with plain maps and lists
    static Drawing of(Page page, Path model) {
        page.setContent("<div id='canvas' style='width:100%;height:100%'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
        Map<String, Object> drawn = (Map<String, Object>) page.evaluate("""
                async xml => {
                  const viewer = new BpmnJS({ container: '#canvas' });
                  const { warnings } = await viewer.importXML(xml);
                  const { svg } = await viewer.saveSVG();
                  return { svg, warnings: warnings.map(warning => warning.message) };
                }""", text(model));
        return new Drawing((String) drawn.get("svg"), (List<String>) drawn.get("warnings"));
    }

    private static String viewer() {
        try (InputStream script = Drawing.class.getResourceAsStream(VIEWER)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
