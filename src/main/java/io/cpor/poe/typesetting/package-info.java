/** Texts of any script in a PDF: which font, which glyphs in which order, where a line ends, and what a copy of it reads. */
package io.cpor.poe.typesetting;
