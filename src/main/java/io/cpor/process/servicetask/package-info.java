/**
 * One class per service task of the diagram, of the same name. Each may run twice, after a crash or a lost answer, and so
 * does nothing twice: it looks first, and then only acts.
 */
package io.cpor.process.servicetask;
