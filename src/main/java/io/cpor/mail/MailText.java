package io.cpor.mail;

import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.value.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** What a mail says, block by block, in its reader's language: its HTML and its plain text are made of the same blocks. */
final class MailText {
    /** A sentence ends with a name that ends with a full stop itself, such as "Fabrikam, Inc." */
    private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

    private final MessageSource messages;
    private final Language language;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private String subject;
    private PartnerContact contact;

    MailText(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** How a block is shown. */
    enum Kind {
        PARAGRAPH,
        ITEM,
        QUOTE,
        BUTTON,
        LINK
    }

    /** One block; {@code link} is {@code null} but for a button and a link. */
    record Block(Kind kind, String text, String link) {
        public boolean is(String name) {
            return kind.name().equals(name);
        }

        /** For those who read the plain text. */
        public String plain() {
            return switch (kind) {
                case PARAGRAPH -> text;
                case ITEM -> "- " + text;
                case QUOTE -> "> " + String.join("\n> ", text.lines().toList());
                case BUTTON -> text + ":\n" + link;
                case LINK -> link;
            };
        }
    }

    /** What the mail is about, at its foot. */
    record Fact(String label, String value) {}

    String of(String key, Object... details) {
        String text = messages.getMessage(key, details, language.locale());
        return TWO_STOPS.matcher(text).replaceAll(".");
    }

    MailText subject(String key, Object... details) {
        subject = of(key, details);
        return this;
    }

    MailText say(String key, Object... details) {
        return add(Kind.PARAGRAPH, of(key, details), null);
    }

    /** A line of a list. */
    MailText item(String key, Object... details) {
        return add(Kind.ITEM, of(key, details), null);
    }

    /** A paragraph of the process owner, in the owner's words, if there is one. */
    MailText note(String words) {
        return words == null ? this : add(Kind.PARAGRAPH, words, null);
    }

    /** What a person wrote. */
    MailText quote(String words) {
        return add(Kind.QUOTE, words, null);
    }

    MailText button(String key, String link) {
        return add(Kind.BUTTON, of(key), link);
    }

    MailText link(String link) {
        return add(Kind.LINK, link, link);
    }

    /** Whom the reader may ask: answers go to that person. */
    MailText answeredBy(PartnerContact person) {
        contact = person;
        return this;
    }

    MailText fact(String key, String value) {
        facts.add(new Fact(of(key), value));
        return this;
    }

    private MailText add(Kind kind, String text, String link) {
        blocks.add(new Block(kind, text, link));
        return this;
    }

    public Language language() {
        return language;
    }

    /** Whom the reader may ask, or {@code null}. */
    public PartnerContact contact() {
        return contact;
    }

    /** How to ask that person. */
    public String questions() {
        return contact.phone() == null
                ? of("mail.questions", contact.name())
                : of("mail.questionsOrCall", contact.name(), contact.phone());
    }

    public String subject() {
        return subject;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The blocks as plain text: an empty line between two, but not between the lines of a list. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        Kind before = null;
        for (Block block : blocks) {
            if (before != null) {
                plain.append(before == Kind.ITEM && block.kind() == Kind.ITEM ? "\n" : "\n\n");
            }
            plain.append(block.plain());
            before = block.kind();
        }
        return plain.toString();
    }
}
