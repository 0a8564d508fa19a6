package io.cpor.poe.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sealed document, checked as a PDF reader does: with its own eyes, not with ours. */
@CporTest
class SealedPoeTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    SealVerifier seals;

    private byte[] pdf(Case one) {
        return cases.http("manager").bytes("/api/associations/" + one.id() + "/poe.pdf");
    }

    /** Whether every byte of the file stands under a valid signature that the file itself brings along. */
    private static boolean holds(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = document.getLastSignatureDictionary();
            int[] range = signature.getByteRange();
            if (range[0] != 0 || range[2] + range[3] != file.length) {
                return false;
            }
            byte[] padded = signature.getContents(new ByteArrayInputStream(file));
            try (ASN1InputStream in = new ASN1InputStream(padded)) {
                CMSSignedData cms = new CMSSignedData(
                        new CMSProcessableByteArray(signature.getSignedContent(new ByteArrayInputStream(file))),
                        in.readObject().getEncoded());
                SignerInformation signer = cms.getSignerInfos().iterator().next();
                X509CertificateHolder certificate =
                        cms.getCertificates().getMatches(null).iterator().next();
                assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                        .isNotNull();
                assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime))
                        .isNull();
                return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
            }
        } catch (CMSException | IOException broken) {
            return false;
        }
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void it_holds_and_neither_a_changed_byte_nor_an_appended_update_does() throws Exception {
        byte[] sealed = pdf(cases.poeSent().customerSigns());
        assertThat(holds(sealed)).isTrue();

        byte[] changed = sealed.clone();
        changed[sealed.length / 3] ^= 1;
        assertThat(holds(changed)).isFalse();
        assertThat(holds(updated(sealed))).isFalse();
    }

    @Test
    void it_is_a_baseline_pades_seal_that_forbids_changes() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(cases.poeSent().customerSigns()))) {
            PDSignature seal = document.getLastSignatureDictionary();

            assertThat(seal.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(document.getDocumentCatalog()
                            .getCOSObject()
                            .getCOSDictionary(COSName.PERMS)
                            .containsKey(COSName.getPDFName("DocMDP")))
                    .isTrue();
            assertThat(document.getDocumentCatalog().getAcroForm().getFields()).hasSize(1);
        }
    }

    @Test
    void it_says_what_was_signed_by_whom_and_how() throws Exception {
        Case one = cases.poeSent().customerSigns();
        byte[] sealed = pdf(one);

        assertThat(text(sealed))
                .contains("Northwind Cloud Partners", "Contoso Ltd", "contoso.onmicrosoft.com")
                .contains("Rollout of Teams, with training for all users", "Exchange, Teams, SharePoint")
                .contains("Ana Trujillo", "IT Director", "ana.trujillo@contoso.example")
                .contains("127.0.0.1", "Java-http-client", "Electronic signature, name typed")
                .contains("By signing I confirm that I have read", "2026-11", "UTC")
                .contains("Sent by mail", "Link fetched", "Answers saved", "Shown for signing", "Signed")
                .contains("http://localhost:", "/verify")
                .contains(poes.current(one.id())
                        .signature()
                        .orElseThrow()
                        .contentHash()
                        .substring(0, 40));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed)))
                .isEqualTo(poes.current(one.id()).sealedDocument().orElseThrow().sha256());
        assertThat(pdf(one)).as("rendered once").isEqualTo(sealed);
    }

    @Test
    void a_hostile_answer_is_text_and_nothing_that_steers_the_writing_is_hidden() throws Exception {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put(
                "activityDescription",
                "<script>alert(1)</script> ${7*7} #{x} __${y}__ \u202Etxet\u202C zero\u200Bwidth 微");
        browser.submit(browser.get("/poe/answers"), "/poe/answers", answers);
        Http.Answer review = browser.get("/poe/review");
        browser.submit(review, "/poe/sign", Map.of("signature", "Ana", "contentHash", Cases.contentHash(review)));

        assertThat(text(pdf(one)).replace("\n", " "))
                .contains("<script>alert(1)</script> ${7*7} #{x} __${y}__")
                .contains("[U+202E]txet[U+202C]")
                .contains("zero[U+200B]width");
    }

    @Test
    void the_customer_gets_a_copy_with_its_hash() {
        Case one = cases.poeSent().customerSigns();

        JsonNode copy = one.mails().get(0);
        assertThat(copy.get("subject").asText()).startsWith("Your signed proof of execution");
        assertThat(copy.get("text").asText())
                .contains(poes.current(one.id()).sealedDocument().orElseThrow().sha256())
                .contains("/verify");
        assertThat(copy.at("/attachments/0").asText()).isEqualTo("POE-" + one.id() + "-1.pdf");
    }

    @Test
    void anyone_can_check_a_seal_and_learns_nothing_of_a_person() throws Exception {
        Case one = cases.poeSent().customerSigns();
        byte[] sealed = pdf(one);
        byte[] changed = sealed.clone();
        changed[sealed.length / 3] ^= 1;

        assertThat(verified(sealed)).isEqualTo("{\"verdict\":\"unchanged\",\"associationId\":\"" + one.id() + "\"}");
        assertThat(verified(changed)).isEqualTo("{\"verdict\":\"changed\"}");
        assertThat(verified(updated(sealed))).isEqualTo("{\"verdict\":\"changed\"}");
        assertThat(verified("%PDF-1.7 nothing".getBytes())).isEqualTo("{\"verdict\":\"not-ours\"}");

        String page = cases.anonymous()
                .upload(null, "/verify", new FormFile("x.pdf", "application/pdf", sealed))
                .body();
        assertThat(page).contains("Sealed by Northwind Cloud Partners and unchanged", one.id());
        assertThat(page).doesNotContain("Ana", "Contoso");
    }

    @Test
    void no_byte_of_the_seal_itself_can_be_another_one() throws Exception {
        byte[] sealed = pdf(cases.poeSent().customerSigns());
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("/Contents <") + "/Contents <".length();
        int end = text.indexOf('>', begin);
        String digits = text.substring(begin, end);
        int filled = digits.replaceFirst("0+$", "").length();

        List<String> taken = new ArrayList<>();
        for (int at = 0; at < digits.length(); at += at < filled ? 1 : 501) {
            char other = digits.charAt(at) == '0' ? '1' : '0';
            if (seals.check(replaced(sealed, begin + at, other)).verdict() == SealVerifier.Verdict.UNCHANGED) {
                taken.add(digits.substring(Math.max(0, at - 40), at) + " " + other);
            }
        }
        assertThat(taken).isEmpty();
        int letter = begin + digits.indexOf('A');
        assertThat(verified(replaced(sealed, letter, 'a'))).isEqualTo("{\"verdict\":\"changed\"}");
        assertThat(verified(replaced(sealed, begin - 1, ' '))).contains("changed");
    }

    private static byte[] replaced(byte[] file, int at, char by) {
        byte[] changed = file.clone();
        changed[at] = (byte) by;
        return changed;
    }

    @Test
    void many_large_files_at_once_are_all_answered() {
        byte[] large = new byte[9 * 1024 * 1024];

        assertThat(IntStream.range(0, 20).parallel().mapToObj(any -> verified(large)))
                .hasSize(20)
                .containsOnly("{\"verdict\":\"not-ours\"}");
    }

    private String verified(byte[] file) {
        return cases.anonymous()
                .upload(null, "/verify", new FormFile("x.pdf", "application/pdf", file), "Accept", "application/json")
                .body();
    }

    /** A page is added the way PDF allows it, behind the seal. */
    private static byte[] updated(byte[] sealed) throws IOException {
        try (PDDocument document = Loader.loadPDF(sealed)) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}
