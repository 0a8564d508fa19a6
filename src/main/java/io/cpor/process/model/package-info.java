/** The models, forms and decisions as they are deployed. */
package io.cpor.process.model;
