/** How two files of a model differ, for people. */
package io.cpor.model.difference;
