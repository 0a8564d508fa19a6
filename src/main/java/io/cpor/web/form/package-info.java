/** What the customer's pages and the staff's have in common: a form's fields, who sends a request, and files that come in. */
package io.cpor.web.form;
