package io.cpor.report.layout;

import io.cpor.table.TextSanitizer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a row of a report is known by, in whichever file it stands. */
final class RowKey {
    /** What the tables have room for. */
    private static final int LONGEST = 300;

    private static final int KEPT = 200;

    private final ReportKind kind;

    RowKey(ReportKind kind) {
        this.kind = kind;
    }

    /** Case makes no difference; neither does how a day or a number is written. */
    String of(Map<String, Object> values) {
        String key = kind.key().stream()
                .map(target -> values.containsKey(target) ? values.get(target).toString() : "")
                .map(value -> value.replace("|", "||").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|", kind.code() + "|", ""));
        return key.length() <= LONGEST ? key : TextSanitizer.clip(key, KEPT) + "#" + hash(key);
    }

    private static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
