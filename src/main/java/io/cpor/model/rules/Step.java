package io.cpor.model.rules;

import org.w3c.dom.Element;

/**
 * A case comes to a box, or is done with it.
 *
 * @param box a box, or a process as a whole
 */
record Step(Element box, boolean done) {
    static Step to(Element box) {
        return new Step(box, false);
    }

    static Step behind(Element box) {
        return new Step(box, true);
    }
}
