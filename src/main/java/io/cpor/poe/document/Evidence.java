package io.cpor.poe.document;

import io.cpor.association.ApplicationUrl;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Scan;
import io.cpor.poe.Signature;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.PoeWords;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The page that tells who signed, how and when, and how anyone can check it. Times are UTC. */
@Component
final class Evidence {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final PoeWords words;
    private final PoeAuditTrail trail;
    private final ApplicationUrl baseUrl;

    Evidence(PoeWords words, PoeAuditTrail trail, @Value("${cpor.mail.base-url}") ApplicationUrl baseUrl) {
        this.words = words;
        this.trail = trail;
        this.baseUrl = baseUrl;
    }

    void write(PoeContent poe, PdfFlow sheet) throws IOException {
        Teller teller = new Teller(sheet, poe.language());
        sheet.newPage();
        sheet.title(words.of("document.evidence.title", poe.language()));
        teller.fact("reference", poe.reference());
        poe.poe().signature().ifPresent(signature -> online(signature, poe.answers(), teller));
        poe.poe().scan().filter(scan -> poe.poe().signature().isEmpty()).ifPresent(scan -> onPaper(scan, poe, teller));
        teller.fact("form", poe.form().hash());
        teller.flush();
        events(poe, sheet);
        sheet.heading(words.of("document.evidence.check", poe.language()));
        sheet.prose(words.of("document.evidence.checkHow", poe.language(), baseUrl.page("/verify")));
    }

    private void online(Signature signature, Answers answers, Teller teller) {
        teller.fact("signer", answers.text("signerName"));
        teller.fact("signerTitle", answers.text("signerTitle"));
        teller.fact("email", answers.text("signerEmail"));
        teller.fact(
                "method",
                words.of(signature.drawing().isPresent() ? "document.drawn" : "document.typed", teller.language));
        teller.fact("name", signature.typedName());
        teller.fact("signedAt", utc(signature.signedAt()));
        teller.fact("ip", signature.ip());
        teller.fact("browser", signature.browser());
        teller.fact("language", Locale.forLanguageTag(signature.language()).getDisplayName(teller.language));
        teller.fact("consent", words.of("poe.consent", teller.language) + " (" + signature.consentVersion() + ")");
        teller.fact("hashBefore", signature.contentHash());
        teller.fact("hashAfter", words.of("document.evidence.hashAfterKept", teller.language));
    }

    private void onPaper(Scan scan, PoeContent poe, Teller teller) {
        teller.fact("method", words.of("document.onPaper", teller.language));
        teller.fact(
                "filedBy",
                scan.fromCustomer()
                        ? words.of("document.evidence.customer", teller.language)
                        : words.of("document.evidence.staff", teller.language));
        teller.fact("receivedAt", utc(scan.receivedAt()));
        teller.fact("ip", scan.ip());
        teller.fact("browser", scan.browser());
        teller.fact("hashBefore", poe.attachments().scanHash());
        teller.fact("hashAfter", words.of("document.evidence.hashAfterKept", teller.language));
    }

    /** Each kind of step once, with how often it happened and from when to when. */
    private void events(PoeContent poe, PdfFlow sheet) throws IOException {
        sheet.heading(words.of("document.evidence.events", poe.language()));
        Map<PoeStep, List<Instant>> steps = eventsOf(poe).stream()
                .collect(Collectors.groupingBy(
                        PoeAuditTrail.Event::step,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(PoeAuditTrail.Event::at, Collectors.toList())));
        for (Map.Entry<PoeStep, List<Instant>> step : steps.entrySet()) {
            List<Instant> times = step.getValue();
            String first = utc(times.get(0));
            String all = times.size() == 1
                    ? first
                    : first + " – " + utc(times.get(times.size() - 1)) + " (" + times.size() + "×)";
            sheet.fact(words.of("document.step." + step.getKey().code(), poe.language()), null, all);
        }
    }

    /** What is recorded, and what is just happening. */
    private List<PoeAuditTrail.Event> eventsOf(PoeContent poe) {
        List<PoeAuditTrail.Event> events = new ArrayList<>(trail.of(poe.poe().id()));
        PoeAuditTrail.Event last = poe.attachments().lastStep();
        if (last != null) {
            events.add(last);
        }
        return events;
    }

    static String utc(Instant instant) {
        return UTC.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Collects facts and writes them; what is not known is left out. */
    private final class Teller {
        private final PdfFlow sheet;
        private final Locale language;
        private final List<String[]> facts = new ArrayList<>();

        Teller(PdfFlow sheet, Locale language) {
            this.sheet = sheet;
            this.language = language;
        }

        void fact(String code, String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new String[] {words.of("document.evidence." + code, language), value});
            }
        }

        void flush() throws IOException {
            for (String[] fact : facts) {
                sheet.fact(fact[0], null, fact[1]);
            }
        }
    }
}
