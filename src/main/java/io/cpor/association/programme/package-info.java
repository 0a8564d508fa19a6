/** What Microsoft's programmes count, as the process owner's dated tables say it. */
package io.cpor.association.programme;
