/**
 * The Java half of the diagram. {@link io.cpor.process.CporProcess} is what the application tells the process. The classes
 * in servicetask and usertask are what the process tells the application, each named as its box.
 */
package io.cpor.process;
