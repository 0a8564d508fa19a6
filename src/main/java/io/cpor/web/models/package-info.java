/** The pages for process owners: what is in force, how it differs from the repository, and the running cases. */
package io.cpor.web.models;
