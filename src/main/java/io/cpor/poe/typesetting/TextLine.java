package io.cpor.poe.typesetting;

import java.util.List;

/**
 * A single line, ready to be drawn.
 *
 * @param text as it reads
 * @param face for all of it, if it is plain: each character one glyph, from left to right
 * @param clusters from left to right, if it is not plain
 * @param units its width in thousandths of the size
 */
public record TextLine(String text, Face face, List<Cluster> clusters, float units) {
    boolean isPlain() {
        return clusters.isEmpty();
    }
}
