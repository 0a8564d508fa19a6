package io.cpor.poe.form;

import java.math.BigDecimal;

/**
 * What the form demands of an answer; what it does not demand is {@code null}.
 *
 * @param pattern a regular expression to be found in the text, as in form-js
 * @param email whether it must be an e-mail address
 */
public record FieldLimits(
        boolean required,
        Integer shortest,
        Integer longest,
        String pattern,
        boolean email,
        BigDecimal least,
        BigDecimal most) {
    /** No text is longer than this, whatever the form says. */
    public static final int LONGEST = 4000;

    public int longestOrDefault() {
        return longest == null ? LONGEST : Math.min(longest, LONGEST);
    }
}
