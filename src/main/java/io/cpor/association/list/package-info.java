/** Lists of associations: what is searched for, and what a list shows. */
package io.cpor.association.list;
