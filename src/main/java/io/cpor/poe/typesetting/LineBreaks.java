package io.cpor.poe.typesetting;

import java.io.IOException;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the lines of a text end: between words, or where a script without blanks allows it. A word that is too wide is cut. */
final class LineBreaks {
    private final Fonts fonts;
    private final Face face;
    private final float room;

    /** @param room a line's width, in thousandths of the size */
    LineBreaks(Fonts fonts, Face face, float room) {
        this.fonts = fonts;
        this.face = face;
        this.room = room;
    }

    List<TextLine> lines(String text) throws IOException {
        List<TextLine> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            if (Fonts.isPlain(paragraph, face)) {
                for (String line : plain(paragraph)) {
                    lines.add(new TextLine(line, face, List.of(), face.units(line)));
                }
            } else {
                int direction = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                        ? Bidi.DIRECTION_LEFT_TO_RIGHT
                        : Bidi.DIRECTION_RIGHT_TO_LEFT;
                for (String line : mixed(paragraph)) {
                    lines.add(new Layout(fonts, face, line).line(direction));
                }
            }
        }
        return lines;
    }

    private List<String> plain(String paragraph) throws IOException {
        Filling filling = new Filling(" ");
        for (String word : paragraph.split(" ")) {
            filling.add(word, face.units(word));
        }
        return filling.end();
    }

    private List<String> mixed(String paragraph) throws IOException {
        Filling filling = new Filling("");
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == paragraph.length() || canEnd(paragraph.codePointBefore(end), paragraph.codePointAt(end))) {
                String piece = paragraph.substring(begin, end);
                filling.add(piece, fonts.line(piece, face).units());
                begin = end;
            }
        }
        return filling.end();
    }

    /** Words of European scripts stay whole, with all signs in them, as they do in a text that is plain. */
    private static boolean canEnd(int before, int after) {
        return before == ' ' || Typeface.of(before) != null || Typeface.of(after) != null;
    }

    /** Fills line after line. */
    private final class Filling {
        private final List<String> lines = new ArrayList<>();
        private final String between;
        private final float space;
        private StringBuilder line = new StringBuilder();
        private float filled;

        Filling(String between) throws IOException {
            this.between = between;
            space = face.units(between);
        }

        void add(String word, float units) throws IOException {
            float longer = (line.isEmpty() ? 0 : filled + space) + units;
            float blank = word.endsWith(" ") ? face.units(" ") : 0;
            if (longer - blank <= room) {
                line.append(line.isEmpty() ? "" : between).append(word);
                filled = longer;
                return;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
            }
            line = new StringBuilder();
            filled = 0;
            if (units - blank <= room) {
                line.append(word);
                filled = units;
            } else {
                cut(word);
            }
        }

        /** Adds the full lines of an overlong word and begins the next one with the rest. */
        private void cut(String word) throws IOException {
            List<Typeface> eastAsian = Typeface.eastAsian(word);
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(word);
            int begin = 0;
            int at = 0;
            for (int end = letters.next(); end != BreakIterator.DONE; at = end, end = letters.next()) {
                int code = word.codePointAt(at);
                Face drawn = fonts.face(code, face, eastAsian);
                float next = (drawn == null ? face : drawn).units(code);
                if (filled + next > room && at > begin && code != ' ') {
                    lines.add(word.substring(begin, at));
                    begin = at;
                    filled = 0;
                }
                filled += next;
            }
            line.append(word, begin, word.length());
        }

        List<String> end() {
            lines.add(line.toString());
            return lines;
        }
    }
}
