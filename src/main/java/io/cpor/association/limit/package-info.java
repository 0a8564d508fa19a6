/** The numbers by which findings are judged, which the process owner chooses. */
package io.cpor.association.limit;
