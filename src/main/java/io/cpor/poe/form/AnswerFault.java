package io.cpor.poe.form;

import java.util.List;

/**
 * What is wrong with one answer, for every language.
 *
 * @param field the form's key
 * @param code the sentence, as {@code poe.fault.<code>} in the messages
 * @param details what the sentence fills in
 */
public record AnswerFault(String field, String code, List<Object> details) {
    public static AnswerFault of(String field, String code, Object... details) {
        return new AnswerFault(field, code, List.of(details));
    }
}
