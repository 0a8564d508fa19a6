/** What the associations bring: which lines of which customers are covered, and how they are used. It reads, and keeps what staff state. */
package io.cpor.insight;
