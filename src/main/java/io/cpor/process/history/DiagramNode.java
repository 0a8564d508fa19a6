package io.cpor.process.history;

/**
 * A box of the diagram, or what else a token may stand at.
 *
 * @param position where it stands in the diagram's order, from left to right
 * @param stage whether it is a stage of the way: a task or a sub-process that is inside of no other
 * @param container whether others are inside of it
 * @param beside whether it begins at any time, beside the way
 */
record DiagramNode(String id, String name, int position, boolean stage, boolean container, boolean beside) {}
