/**
 * What every kind of file that is handed in and worked at in the background has in common: it is stored, whichever node has
 * time goes on with it, a step is taken by an update with a condition, and it is forgotten after a day.
 */
package io.cpor.process.filework;
