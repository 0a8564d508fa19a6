/**
 * The proof of execution (POE): its form, its answers, its signature, and the link the customer reaches it by. The form's
 * fields are defined once, in {@code forms/fill-poe.form}.
 */
package io.cpor.poe;
