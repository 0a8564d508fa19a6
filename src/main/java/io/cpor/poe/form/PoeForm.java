package io.cpor.poe.form;

import java.util.List;
import java.util.Optional;

/**
 * The POE's form as the process owner drew it in the Modeler (form-js), read for those who render and check it.
 *
 * @param hash SHA-256 of the definition, in hex: two forms of one hash are the same form
 */
public record PoeForm(String id, String hash, List<FormField> fields) {
    public PoeForm {
        fields = List.copyOf(fields);
    }

    /** @throws UnsupportedForm if it is not a form, or holds a component that one of the renderings cannot show */
    public static PoeForm parse(String definition) {
        return new FormReader().read(definition);
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> key.equals(field.key())).findFirst();
    }

    /** What {@code who} sees of it when the answers are these. */
    public List<FormField> shownFields(Audience who, Answers answers) {
        return fields.stream()
                .filter(field -> field.audience().hasAccess(who) && field.isShownWith(answers))
                .toList();
    }
}
