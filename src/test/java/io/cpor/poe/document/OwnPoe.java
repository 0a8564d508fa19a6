package io.cpor.poe.document;

import io.cpor.association.ApplicationUrl;
import io.cpor.association.AssociationExamples;
import io.cpor.association.PartnerCompany;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeExamples;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Signature;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.form.PoeWords;
import io.cpor.storage.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.BeanUtils;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A POE signed online, and all that draws and seals it, put together by hand around a database in memory. */
final class OwnPoe {
    private static final Instant SIGNED_AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final Locale LANGUAGE = Locale.GERMAN;

    private final PartnerCompany partner = new PartnerCompany("Northwind Cloud Partners");
    private final SealKey key;
    private final PoeWords words = made(PoeWords.class, messages());
    private final SignedPoe signedPoe;
    private final PdfSealer seal;
    private final PoeContent content = signed();

    /** @param keystore as {@link #keystore(Path)} makes it */
    OwnPoe(Path keystore) {
        JdbcClient database =
                JdbcClient.create(JdbcConnectionPool.create("jdbc:h2:mem:poe-" + UUID.randomUUID(), "sa", ""));
        key = new SealKey(keystore.toString(), "benchmark");
        Documents documents = made(Documents.class, database, Clock.systemUTC());
        Evidence evidence = new Evidence(words, trail(database), ApplicationUrl.of("https://cpor.example"));
        signedPoe = new SignedPoe(partner, words, evidence);
        seal = new PdfSealer(key, partner);
    }

    void write(OutputStream sealed) throws IOException {
        try (SpooledOutput drawn = new SpooledOutput()) {
            signedPoe.write(content, drawn);
            seal.put(drawn.read(), content.poe().id(), SIGNED_AT, sealed);
        }
    }

    /** The bare steps to compare with: the same answers in the form that customers download, under the same key. */
    BarePoe bare() throws IOException {
        return new BarePoe(fillable(Map.of(), LANGUAGE), DocumentExamples.answers(), key);
    }

    byte[] fillable(Map<String, Object> answers, Locale language) throws IOException {
        PoeContent poe = DocumentExamples.content(DocumentExamples.form(), answers, language);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        new FillablePoe(partner, words).write(poe, () -> form);
        return form.toByteArray();
    }

    /** Makes a PKCS#12 file with an RSA key of 2048 bits. */
    static void keystore(Path file) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String arguments = "-genkeypair -keyalg RSA -keysize 2048 -sigalg SHA256withRSA -dname CN=benchmark"
                + " -storetype PKCS12 -storepass benchmark -alias seal -keystore";
        ProcessBuilder command = new ProcessBuilder((keytool + " " + arguments).split(" "));
        command.command().add(file.toString());
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD); // it tells what it makes
        if (command.start().waitFor() != 0) {
            throw new IOException("keytool made no key");
        }
    }

    private static PoeContent signed() {
        PoeForm form = PoeForm.parse(DocumentExamples.form());
        Poe poe = PoeExamples.first("CPOR-2026-00042", form.hash());
        Answers answers = new Answers(DocumentExamples.answers());
        String browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        poe.sign(
                answers,
                new Signature(
                        "Łucja Święcka",
                        SIGNED_AT,
                        "192.0.2.7",
                        browser,
                        form.hash(),
                        LANGUAGE.toLanguageTag(),
                        "2026-11",
                        null));
        return new PoeContent(AssociationExamples.opened(poe.associationId()), poe, form, answers, LANGUAGE);
    }

    /** Every step there is happened once. */
    private static PoeAuditTrail trail(JdbcClient database) {
        database.sql("create table poe_event (poe_id varchar(32), kind varchar(20), at timestamp with time zone)")
                .update();
        for (PoeStep step : PoeStep.values()) {
            Instant at = SIGNED_AT.minus(Duration.ofHours(PoeStep.values().length - step.ordinal()));
            made(
                            PoeAuditTrail.class,
                            database,
                            Clock.fixed(at, Clock.systemUTC().getZone()))
                    .record("CPOR-2026-00042/1", step);
        }
        return made(PoeAuditTrail.class, database, Clock.systemUTC());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /** Components of other packages have constructors for Spring only. */
    @SuppressWarnings("unchecked") // the constructor is one of the type's
    private static <T> T made(Class<T> type, Object... parts) {
        return BeanUtils.instantiateClass((Constructor<T>) type.getDeclaredConstructors()[0], parts);
    }
}
