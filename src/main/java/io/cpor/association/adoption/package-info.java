/**
 * Adopting associations that Microsoft approved before anybody carried them here: what a file shows is judged by what is
 * known, and what is not here yet becomes an active association.
 */
package io.cpor.association.adoption;
