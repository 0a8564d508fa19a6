/** Deputies: who stands in for whom, and which tasks they took over. */
package io.cpor.process.deputy;
