/** Moving running cases to the version of their process that is in force. */
package io.cpor.model.migration;
