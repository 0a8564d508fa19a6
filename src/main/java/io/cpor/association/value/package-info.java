/** Plain values and how they are read: codes, texts, mail addresses, the fields of JSON, and what is said of bad input. */
package io.cpor.association.value;
