package io.cpor.poe.document;

import io.cpor.association.AssociationExamples;
import io.cpor.poe.PoeExamples;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.PoeForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** POEs as documents, with the form of the repository. */
final class DocumentExamples {
    private DocumentExamples() {}

    static String form() {
        try {
            return Files.readString(Path.of("forms/fill-poe.form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("partnerName", "Northwind Cloud Partners");
        answers.put("customerName", "Żabka Usługi Sp. z o.o.");
        answers.put("customerDomain", "zabka-uslugi.example");
        answers.put("customerTenantId", "0f9d3f1c-5a2e-4a5e-8c15-1d2f9f3b7c20");
        answers.put("projectName", "Έργο «Ψ»");
        answers.put("adoption", true);
        answers.put("activityDescription", "Wdrożenie Teams.\nОбучение пользователей. <b>${7*7}</b>");
        answers.put("claimedProducts", "Exchange, Teams, SharePoint");
        answers.put("signerName", "Łucja Święcka");
        answers.put("signerTitle", "Dyrektor IT");
        answers.put("signerEmail", "lucja@zabka-uslugi.example");
        answers.put("acknowledgedOn", "2026-11-20");
        answers.put("authorized", true);
        answers.put("electronicConsent", true);
        return answers;
    }

    static PoeContent content(String form, Map<String, Object> answers, Locale language) {
        PoeForm parsed = PoeForm.parse(form);
        return new PoeContent(
                AssociationExamples.opened("CPOR-2026-00042"),
                PoeExamples.first("CPOR-2026-00042", parsed.hash()),
                parsed,
                new Answers(answers),
                language);
    }
}
