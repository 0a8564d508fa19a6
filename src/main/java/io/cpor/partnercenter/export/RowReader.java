package io.cpor.partnercenter.export;

import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.Texts;
import io.cpor.table.DateParser;
import io.cpor.table.ParsedTime;
import io.cpor.table.RawRow;
import io.cpor.table.TableColumn;
import io.cpor.table.TextSanitizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a claim of a row, or says why it is none. */
final class RowReader {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_STATUS = 100;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;

    private static final Pattern COMPETING = Pattern.compile("\\bcompeting claims?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{4,})[.,]0{1,2}");
    private static final Pattern SHORTENED = Pattern.compile("\\d+(?:[.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern AS_FORMULA = Pattern.compile("=\"(.*)\"");

    /** Microsoft's own other writings: "Disputed" in lists, "Editing" until 2021 (field facts 2.1). */
    private static final Map<String, String> OTHER_WORDS =
            Map.of("disputed", ClaimStatus.DISPUTE.code(), "editing", ClaimStatus.DRAFT.code());

    private static final Map<String, String> WORDS = Arrays.stream(ClaimStatus.values())
            .collect(Collectors.toUnmodifiableMap(status -> TableColumn.bare(status.code()), ClaimStatus::code));

    private final DateParser dates;
    private final boolean saysSubStatus;

    /** @param saysSubStatus whether there is a column for it, so that an empty cell says that there is none */
    RowReader(DateParser dates, boolean saysSubStatus) {
        this.dates = dates;
        this.saysSubStatus = saysSubStatus;
    }

    /**
     * @param row reduced to the columns we look for
     * @throws Unreadable with the reason, if nothing can be made of it
     */
    ExportRow read(RawRow row) throws Unreadable {
        String claimId = claimId(row);
        refuse(claimId.isEmpty(), "It has no claim ID.");
        refuse(
                SHORTENED.matcher(claimId).matches(),
                "Excel has shortened the claim ID to " + claimId
                        + ". Give the column the format Text and export again.");
        refuse(claimId.length() > LONGEST_ID, "Its claim ID is longer than " + LONGEST_ID + " characters.");
        String status = TextSanitizer.line(row.text(Column.STATUS));
        refuse(status.isEmpty(), "It has no status.");
        String reason = TextSanitizer.clip(TextSanitizer.lines(row.text(Column.REASON)), LONGEST_REASON);
        return new ExportRow(
                row.line(),
                claimId,
                TextSanitizer.clip(requireKnown(status), LONGEST_STATUS),
                subStatus(row, reason),
                orNull(reason),
                changedAt(TextSanitizer.line(row.text(Column.CHANGED))),
                tenantId(row.text(Column.TENANT)),
                orNull(TextSanitizer.clip(TextSanitizer.line(row.text(Column.CUSTOMER)), LONGEST_NAME)),
                orNull(TextSanitizer.clip(TextSanitizer.line(row.text(Column.WORKLOAD)), LONGEST_NAME)),
                null);
    }

    /** As Microsoft writes it: Excel makes numbers of claim IDs, and some mark them as text. */
    static String claimId(RawRow row) {
        String text = TextSanitizer.line(row.text(Column.CLAIM_ID));
        Matcher formula = AS_FORMULA.matcher(text);
        String id = formula.matches() ? formula.group(1).strip() : text.startsWith("'") ? text.substring(1) : text;
        Matcher number = WHOLE_NUMBER.matcher(id);
        return number.matches() ? number.group(1) : id;
    }

    /** Of a competing claim the partner is told in the comments (field facts 2.6). */
    private String subStatus(RawRow row, String reason) {
        if (!saysSubStatus) {
            return COMPETING.matcher(reason).find() ? StatusSeen.COMPETING_CLAIM : null;
        }
        String told = TextSanitizer.clip(TextSanitizer.line(row.text(Column.SUB_STATUS)), LONGEST_STATUS);
        return COMPETING.matcher(told).find() ? StatusSeen.COMPETING_CLAIM : told;
    }

    private static String requireKnown(String status) {
        String bare = TableColumn.bare(status);
        return Optional.ofNullable(WORDS.get(bare)).orElse(OTHER_WORDS.getOrDefault(bare, status));
    }

    private ParsedTime changedAt(String date) throws Unreadable {
        if (date.isEmpty()) {
            return null;
        }
        return dates.read(date)
                .orElseThrow(() -> new Unreadable("\"" + TextSanitizer.clip(date, LONGEST_ID)
                        + "\" is not a date that can be read here. Write it as 2026-11-20, 11/20/2026 or 20.11.2026."));
    }

    private static String tenantId(String text) {
        String id = TextSanitizer.line(text).replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
        return Texts.isGuid(id) ? id : null;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void refuse(boolean wrong, String why) throws Unreadable {
        if (wrong) {
            throw new Unreadable(why);
        }
    }

    /** Why a row is none. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }
}
