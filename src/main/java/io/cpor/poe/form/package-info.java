/** The POE's form: its fields, when each is shown, what was answered, and what is wrong with an answer. */
package io.cpor.poe.form;
