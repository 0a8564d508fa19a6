package io.cpor.process.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.agreement.PartnerRole;
import io.cpor.association.agreement.Purpose;
import io.cpor.association.agreement.SolutionArea;
import io.cpor.association.agreement.Workloads;
import io.cpor.association.value.Coded;
import io.cpor.table.DateParser;
import io.cpor.table.RawRow;
import io.cpor.table.TableColumn;
import io.cpor.table.TextSanitizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of each row the agreement that the API would take. What is written in another way than the API asks for is put in
 * its words; what cannot be understood stays as it is, for {@code NewAssociationReader} to refuse.
 */
final class AgreementRows {
    private static final Pattern SEPARATORS = Pattern.compile("[,;|\\n]");
    private static final Pattern ID_AT_END =
            Pattern.compile("([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\\)?$");
    private static final Map<String, String> KINDS = Map.of(
            "firma", "company",
            "unternehmen", "company",
            "entreprise", "company",
            "empresa", "company",
            "person", "individual",
            "privatperson", "individual",
            "particulier", "individual",
            "particular", "individual");

    private final DateParser dates;
    private final Clock clock;
    private final Map<AgreementColumn, Map<String, String>> words = new EnumMap<>(AgreementColumn.class);

    AgreementRows(List<RawRow> all, Workloads workloads, Clock clock) {
        this.clock = clock;
        this.dates = DateParser.withFormat(
                all.stream()
                        .map(row -> TextSanitizer.line(row.text(AgreementColumn.SIGNED_ON)))
                        .toList(),
                clock.getZone());
        Map<String, String> kinds = codesByName(CustomerKind.class, kind -> kind.code());
        kinds.putAll(KINDS);
        words.put(AgreementColumn.KIND, kinds);
        Map<String, String> areas = codesByName(SolutionArea.class, SolutionArea::label);
        areas.put(TableColumn.bare("Modern Work & Security"), SolutionArea.MODERN_WORK_AND_SECURITY.code());
        areas.put(TableColumn.bare("Modern Work"), SolutionArea.MODERN_WORK_AND_SECURITY.code());
        words.put(AgreementColumn.SOLUTION_AREA, areas);
        words.put(AgreementColumn.PARTNER_ROLE, codesByName(PartnerRole.class, PartnerRole::label));
        words.put(AgreementColumn.PURPOSE, codesByName(Purpose.class, purpose -> purpose.code()));
        Map<String, String> names = new HashMap<>();
        for (SolutionArea area : SolutionArea.values()) {
            workloads.names(area, LocalDate.now(clock)).forEach(name -> names.put(TableColumn.bare(name), name));
        }
        words.put(AgreementColumn.WORKLOADS, names);
    }

    private static <E extends Enum<E> & Coded> Map<String, String> codesByName(
            Class<E> type, Function<E, String> label) {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(one -> {
            codes.put(TableColumn.bare(one.code()), one.code());
            codes.put(TableColumn.bare(label.apply(one)), one.code());
        });
        return codes;
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
            case WORKLOADS -> list(text, one -> json.textNode(requireKnown(column, one)));
            case SUBSCRIPTIONS -> list(text, AgreementRows::subscription);
            case SIGNED_ON -> json.textNode(date(line));
            default -> json.textNode(requireKnown(column, line));
        };
    }

    private String requireKnown(AgreementColumn column, String text) {
        return words.getOrDefault(column, Map.of()).getOrDefault(TableColumn.bare(text), text);
    }

    private String date(String text) {
        return dates.read(text)
                .map(written ->
                        written.at().atZone(clock.getZone()).toLocalDate().toString())
                .orElse(text);
    }

    private static ArrayNode list(String text, Function<String, JsonNode> one) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        SEPARATORS
                .splitAsStream(text)
                .map(TextSanitizer::line)
                .filter(part -> !part.isEmpty())
                .limit(NewAssociationReader.MOST_LINES + 1) // one more, for the reader to refuse
                .forEach(part -> list.add(one.apply(part)));
        return list;
    }

    private static JsonNode subscription(String text) {
        Matcher id = ID_AT_END.matcher(text);
        ObjectNode subscription = JsonNodeFactory.instance.objectNode();
        return id.find()
                ? subscription.put("product", product(text, id.start())).put("subscriptionId", id.group(1))
                : subscription.put("product", text);
    }

    /** What stands before the id, without what parts the two. */
    private static String product(String text, int end) {
        int last = end;
        while (last > 0 && " :=(".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return text.substring(0, last);
    }
}
