/**
 * Many tasks or associations at once: what somebody wants done with those that were ticked is stored, and each is done in a
 * transaction of its own, by the same command as by hand, in the name of who wanted it.
 */
package io.cpor.process.bulkaction;
