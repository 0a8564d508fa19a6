package io.cpor.process.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.table.Encoding;
import io.cpor.table.TextSanitizer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How the letters of a file were read that does not say it.
 *
 * @param samples some of the texts that would read otherwise in another encoding, for people to judge by
 */
public record GuessedText(Encoding encoding, List<String> samples) {
    private static final int MOST = 5;
    private static final int LONGEST = 190;
    private static final int LAST_ASCII = 127;

    /** @return {@code null} if it is no guess, or makes no difference to what is read of the agreements */
    static GuessedText of(Encoding guessed, Collection<JsonNode> agreements) {
        if (guessed == null) {
            return null;
        }
        List<String> samples = agreements.stream()
                .flatMap(GuessedText::texts)
                .filter(text -> text.chars().anyMatch(letter -> letter > LAST_ASCII))
                .map(text -> TextSanitizer.clip(TextSanitizer.line(text), LONGEST))
                .distinct()
                .limit(MOST)
                .toList();
        return samples.isEmpty() ? null : new GuessedText(guessed, samples);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).flatMap(GuessedText::texts);
    }
}
