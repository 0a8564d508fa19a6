package io.cpor.process.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.agreement.KnownNames;
import io.cpor.association.agreement.NameKind;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.agreement.OtherNames;
import io.cpor.association.agreement.Purpose;
import io.cpor.table.DateParser;
import io.cpor.table.GuidParser;
import io.cpor.table.RawRow;
import io.cpor.table.TextSanitizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes of each row the agreement that the API would take. What is written in another way than the API asks for is put in
 * its words; what cannot be understood stays as it is, for {@code NewAssociationReader} to refuse.
 */
final class AgreementRows {
    private static final Pattern SEPARATORS = Pattern.compile("[,;|\\n]");

    /** What also parts workloads, and may as well stand within the name of something. */
    private static final Pattern LOOSE_SEPARATORS =
            Pattern.compile(" ?[+/•·&] ?|\\\\n| (?:and|und|et|y|e|en|i) ", Pattern.CASE_INSENSITIVE);

    private final DateParser dates;
    private final Clock clock;
    private final Map<AgreementColumn, KnownNames> words;

    AgreementRows(List<RawRow> all, OtherNames names, Clock clock) {
        this.clock = clock;
        this.dates = DateParser.withFormat(
                all.stream()
                        .map(row -> TextSanitizer.line(row.text(AgreementColumn.SIGNED_ON)))
                        .toList(),
                clock.getZone());
        this.words = Map.of(
                AgreementColumn.KIND,
                names.codes(NameKind.CUSTOMER_KIND, CustomerKind.class, CustomerKind::code),
                AgreementColumn.SOLUTION_AREA,
                names.solutionAreas(),
                AgreementColumn.PARTNER_ROLE,
                names.partnerRoles(),
                AgreementColumn.PURPOSE,
                names.codes(NameKind.PURPOSE, Purpose.class, Purpose::code),
                AgreementColumn.LANGUAGE,
                names.languages(),
                AgreementColumn.WORKLOADS,
                names.workloadNames(LocalDate.now(clock)));
    }

    JsonNode agreement(RawRow row) {
        ObjectNode agreement = JsonNodeFactory.instance.objectNode();
        for (String part : List.of("customer", "engagement", "partner", "agreement")) {
            agreement.putObject(part);
        }
        agreement.withObject("/customer").putObject("contact");
        agreement.withObject("/partner").putObject("contact");
        for (AgreementColumn column : AgreementColumn.values()) {
            String text = row.text(column).strip();
            if (!text.isEmpty()) {
                int end = column.path().lastIndexOf('.');
                ((ObjectNode) agreement.at("/" + column.path().substring(0, end).replace('.', '/')))
                        .set(column.path().substring(end + 1), value(column, text));
            }
        }
        return agreement;
    }

    private JsonNode value(AgreementColumn column, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String line = TextSanitizer.line(text);
        return switch (column) {
            case WORKLOADS -> list(workloads(text), json::textNode);
            case SUBSCRIPTIONS -> list(SEPARATORS.splitAsStream(text), AgreementRows::subscription);
            case SIGNED_ON -> json.textNode(date(line));
            case TENANT -> json.textNode(GuidParser.plain(line));
            default -> json.textNode(inOurWords(column, line));
        };
    }

    private String inOurWords(AgreementColumn column, String text) {
        return Optional.ofNullable(words.get(column))
                .flatMap(known -> known.find(text))
                .orElse(text);
    }

    /** A part is split further if it is no workload itself, and all that it is split into are. */
    private Stream<String> workloads(String text) {
        KnownNames known = words.get(AgreementColumn.WORKLOADS);
        return SEPARATORS.splitAsStream(text).map(TextSanitizer::line).flatMap(part -> {
            List<String> parts = LOOSE_SEPARATORS.splitAsStream(part).toList();
            boolean several = known.find(part).isEmpty()
                    && parts.stream().allMatch(one -> known.find(one).isPresent());
            return (several ? parts.stream() : Stream.of(part)).map(one -> inOurWords(AgreementColumn.WORKLOADS, one));
        });
    }

    private String date(String text) {
        return dates.read(text)
                .map(written ->
                        written.at().atZone(clock.getZone()).toLocalDate().toString())
                .orElse(text);
    }

    private static ArrayNode list(Stream<String> parts, Function<String, JsonNode> one) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        parts.map(TextSanitizer::line)
                .filter(part -> !part.isEmpty())
                .limit(NewAssociationReader.MOST_LINES + 1) // one more, for the reader to refuse
                .forEach(part -> list.add(one.apply(part)));
        return list;
    }

    private static JsonNode subscription(String text) {
        GuidParser.Ending id = GuidParser.atEnd(text);
        ObjectNode subscription = JsonNodeFactory.instance.objectNode();
        return id == null
                ? subscription.put("product", text)
                : subscription.put("product", product(id.before())).put("subscriptionId", id.guid());
    }

    /** Without what parts it from the id. */
    private static String product(String before) {
        int end = before.length();
        while (end > 0 && " :=(–-".indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        return before.substring(0, end);
    }
}
