/** How our values are written to the database: codes of constants as text, instants with their offset. And the documents. */
package io.cpor.storage;
