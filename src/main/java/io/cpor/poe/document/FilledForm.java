package io.cpor.poe.document;

import io.cpor.association.Association;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.upload.InspectedFile;
import java.util.Map;
import java.util.Optional;

/**
 * Our own PDF, filled in and come back.
 *
 * @param entered what its fields hold, by the form's keys
 */
public record FilledForm(Map<String, String> entered) {

    /** Nothing if the file is a scan, something else, or signed with a certificate: then it is evidence, not a draft. */
    public static Optional<FilledForm> in(InspectedFile file) {
        return file.isDigitallySigned()
                ? Optional.empty()
                : file.fields()
                        .filter(fields -> fields.containsKey(FillablePoe.ASSOCIATION))
                        .map(FilledForm::new);
    }

    public boolean isOf(Association association) {
        return association.id().equals(entered.get(FillablePoe.ASSOCIATION));
    }

    public boolean isVersion(PoeForm form) {
        return form.hash().equals(entered.get(FillablePoe.FORM));
    }
}
