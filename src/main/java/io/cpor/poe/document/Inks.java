package io.cpor.poe.document;

import java.awt.Color;

/** The colours of our documents. Each is dark enough to be read on white by those who see little. */
final class Inks {
    static final Color ACCENT = new Color(0x0b5cad);
    static final Color INK = new Color(0x1d2430);
    static final Color SOFT = new Color(0x566072);

    private Inks() {}
}
