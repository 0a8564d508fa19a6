/** The models, forms and decisions as they are deployed. */
package io.cpor.model;
