/** The page where anyone checks whether a proof of execution is sealed by us and unchanged. */
package io.cpor.web.verify;
