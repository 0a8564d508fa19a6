/** Keeps production from starting with settings that anybody could guess or that would leave a door open. */
package io.cpor.security.production;
