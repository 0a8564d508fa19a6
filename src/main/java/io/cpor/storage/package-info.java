/** How our values are written to the database: codes of constants as text, instants with their offset. */
package io.cpor.storage;
