package io.cpor.poe.document;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The process owner's prose, without its marks. */
final class PlainProse {
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private PlainProse() {}

    static String of(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).strip();
    }
}
