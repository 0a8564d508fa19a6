package io.cpor.partnercenter.export;

import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import io.cpor.partnercenter.export.ExportRow.FiledAs;
import io.cpor.table.DateParser;
import io.cpor.table.GuidParser;
import io.cpor.table.ParsedTime;
import io.cpor.table.RawRow;
import io.cpor.table.TableColumn;
import io.cpor.table.TextSanitizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a claim of a row, or says why it is none. */
final class ExportRowReader {
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
    private final AssociatedDays associated;
    private final Instant latest;
    private final boolean saysSubStatus;

    /**
     * @param associated reads since when claims are associated
     * @param latest no status changes later
     * @param saysSubStatus whether there is a column for it, so that an empty cell says that there is none
     */
    ExportRowReader(DateParser dates, AssociatedDays associated, Instant latest, boolean saysSubStatus) {
        this.dates = dates;
        this.associated = associated;
        this.latest = latest;
        this.saysSubStatus = saysSubStatus;
    }

    /**
     * @param row reduced to the columns we look for
     * @throws InvalidInput with every fault
     */
    ExportRow read(RawRow row) {
        Faults faults = new Faults();
        String claimId = claimId(row);
        faults.check(Column.CLAIM_ID.name(), complaintOfId(claimId));
        String status = TextSanitizer.line(row.text(Column.STATUS));
        faults.check(Column.STATUS.name(), status.isEmpty() ? "It has no status." : null);
        String date = TextSanitizer.line(row.text(Column.CHANGED));
        ParsedTime changedAt = dates.read(date).orElse(null);
        faults.check(Column.CHANGED.name(), complaintOfDate(date, changedAt));
        faults.refuse();
        String reason = TextSanitizer.clip(TextSanitizer.lines(row.text(Column.REASON)), LONGEST_REASON);
        return new ExportRow(
                row.line(),
                claimId,
                TextSanitizer.clip(requireKnown(status), LONGEST_STATUS),
                subStatus(row, reason),
                orNull(reason),
                changedAt,
                guid(row.text(Column.TENANT)),
                name(row, Column.CUSTOMER),
                name(row, Column.WORKLOAD),
                filedAs(row),
                null);
    }

    private FiledAs filedAs(RawRow row) {
        Matcher number = WHOLE_NUMBER.matcher(TextSanitizer.line(row.text(Column.LOCATION)));
        return new FiledAs(
                guid(row.text(Column.SUBSCRIPTION)),
                number.matches() ? number.group(1) : name(row, Column.LOCATION),
                name(row, Column.AREA),
                name(row, Column.ROLE),
                associated.day(TextSanitizer.line(row.text(Column.ASSOCIATED))).orElse(null));
    }

    private static String name(RawRow row, Column column) {
        return orNull(TextSanitizer.clip(TextSanitizer.line(row.text(column)), LONGEST_NAME));
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

    private static String complaintOfId(String claimId) {
        if (claimId.isEmpty()) {
            return "It has no claim ID.";
        }
        if (SHORTENED.matcher(claimId).matches()) {
            return "Excel has shortened the claim ID to " + claimId
                    + ". Give the column the format Text and export again.";
        }
        return claimId.length() > LONGEST_ID ? "Its claim ID is longer than " + LONGEST_ID + " characters." : null;
    }

    private String complaintOfDate(String date, ParsedTime changedAt) {
        if (changedAt == null) {
            return date.isEmpty()
                    ? null
                    : "\"" + TextSanitizer.clip(date, LONGEST_ID) + "\" is not a date that can be read here."
                            + " Write it as 2026-11-20, 11/20/2026 or 20.11.2026.";
        }
        return changedAt.at().isAfter(latest)
                ? "Its date, " + date + ", lies in the future. Is the day written before the month?"
                : null;
    }

    private static String guid(String text) {
        String id = GuidParser.plain(TextSanitizer.line(text)).toLowerCase(Locale.ROOT);
        return Texts.isGuid(id) ? id : null;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
