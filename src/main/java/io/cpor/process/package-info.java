/**
 * The Java half of the diagram. {@link io.cpor.process.CporProcess} is what the application tells the process; the classes
 * of the sub-packages are what the process tells the application, each named as its box. Only here is the engine's runtime
 * known.
 */
package io.cpor.process;
