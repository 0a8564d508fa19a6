/** The partner capability score for Modern Work: what Partner Center shows, and what it does not tell. */
package io.cpor.score;
