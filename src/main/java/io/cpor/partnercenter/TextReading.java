package io.cpor.partnercenter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads a text of Partner Center's so that every database can keep it, and gives it back as it was kept. A NUL, which
 * PostgreSQL refuses, and half of a surrogate pair, which it keeps as a question mark, become the sign for a character that
 * cannot be shown; so a text with one is never taken for the same text without.
 */
final class TextReading extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    TextReading() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        return text == null ? null : storable(text);
    }

    static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .map(one -> one == 0 || Character.getType(one) == Character.SURROGATE ? '\ufffd' : one)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }
}
