package io.cpor.process.taskform;

import io.cpor.association.value.OfficeTime;
import io.cpor.association.value.Texts;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeForms;
import io.cpor.poe.Poes;
import io.cpor.poe.Signature;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.FormField;
import io.cpor.process.Markdown;
import io.cpor.process.UserNames;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A returned POE in words, for the reviewer: every answer of its form, whatever fields the process owner gave it. */
@Component
final class PoeSummary {
    /** The engine keeps no text longer than 4,000 characters. */
    private static final int LONGEST = 3900;

    private static final int LONGEST_ANSWER = 1200;

    private final Poes poes;
    private final PoeForms forms;
    private final UserNames people;
    private final OfficeTime office;

    PoeSummary(Poes poes, PoeForms forms, UserNames people, OfficeTime office) {
        this.poes = poes;
        this.forms = forms;
        this.people = people;
        this.office = office;
    }

    /** As a table in Markdown. */
    String answers(Poe poe) {
        if (!poe.hasAnswers()) {
            return "**Nobody has typed off yet what the signed paper says.** It stands in the tab *POE*, where you can"
                    + " type it off; another reviewer can then accept it.";
        }
        StringBuilder text = new StringBuilder("| The proof of execution, as signed | |\n|---|---|\n");
        Audience who = poe.paper().isPresent() ? Audience.STAFF : Audience.CUSTOMER;
        for (FormField field : forms.of(poe).shownFields(who, poe.answers())) {
            String line = line(field, poe.answers());
            if (text.length() + line.length() > LONGEST) {
                return text.append("\n\n… (more stands in the document)").toString();
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String line(FormField field, Answers answers) {
        return switch (field.kind()) {
            case PROSE -> "";
            case HEADING -> "| **" + Markdown.text(field.label()) + "** | |\n";
            case TICK ->
                "| " + Markdown.text(field.label()) + " | " + (answers.isTicked(field.key()) ? "Yes" : "No") + " |\n";
            default ->
                "| " + Markdown.text(field.label()) + " | " + Markdown.text(shorten(answers.text(field.key())))
                        + " |\n";
        };
    }

    private static String shorten(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : Texts.cut(answer, LONGEST_ANSWER) + " …";
    }

    String signature(Poe poe) {
        return "**Signed by**\n\n"
                + poe.signature().map(this::online).or(() -> onPaper(poe)).orElse("Not signed.");
    }

    private String online(Signature signature) {
        return "**" + Markdown.text(signature.typedName()) + "**, online, on " + office.minute(signature.signedAt())
                + ", from " + Markdown.text(signature.ip()) + "\n\n" + Markdown.text(signature.browser());
    }

    private Optional<String> onPaper(Poe poe) {
        return poe.scan()
                .map(scan -> "By hand, on paper; uploaded by "
                        + Markdown.text(scan.fromCustomer() ? "the customer" : people.name(scan.uploadedBy())) + " on "
                        + office.minute(scan.receivedAt()) + "."
                        + poe.paper()
                                .map(paper -> " Typed off by " + Markdown.text(people.name(paper.recordedBy())) + ".")
                                .orElse(""));
    }

    /** What was asked to be corrected before, or that there was nothing. */
    String history(Poe poe) {
        String corrections = IntStream.range(1, poe.number())
                .mapToObj(number -> poes.get(poe.associationId(), number))
                .flatMap(earlier -> earlier.review().stream())
                .filter(review -> review.correction() != null)
                .map(review -> "- " + office.minute(review.reviewedAt()) + ": " + Markdown.text(review.correction()))
                .collect(Collectors.joining("\n"));
        String all = "**Asked to correct**\n\n"
                + (corrections.isEmpty() ? "Nothing; this is the first version." : corrections);
        return all.length() <= LONGEST ? all : Texts.cut(all, LONGEST) + " …";
    }
}
