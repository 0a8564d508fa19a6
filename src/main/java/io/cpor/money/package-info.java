/** What associations earn, as Microsoft's reports tell it: read and summed up, never computed. It reads, and changes nothing. */
package io.cpor.money;
