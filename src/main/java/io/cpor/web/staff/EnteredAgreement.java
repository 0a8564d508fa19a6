package io.cpor.web.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.agreement.AgreementField;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.table.GuidParser;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An agreement as the start page holds it, by the paths of what the API takes: so one reader judges both. */
public final class EnteredAgreement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKLOADS = AgreementField.WORKLOADS.path();
    private static final String PRODUCT = AgreementField.SUBSCRIPTIONS.path() + ".product";
    private static final String SUBSCRIPTION_ID = AgreementField.SUBSCRIPTIONS.path() + ".subscriptionId";

    /** A page may have empty rows besides. */
    private static final int MOST_ROWS = 2 * NewAssociationReader.MOST_LINES;

    static final String TOO_MANY_LINES = "The page sent more lines than one claim can hold, which is at most "
            + NewAssociationReader.MOST_LINES + ". Nothing was started. Enter fewer, or start several associations.";

    private final MultiValueMap<String, String> values;

    EnteredAgreement(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** Nothing yet. */
    static EnteredAgreement empty() {
        return new EnteredAgreement(new LinkedMultiValueMap<>());
    }

    /** What the API would take for it. */
    static EnteredAgreement of(JsonNode agreement) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (AgreementField field : AgreementField.values()) {
            JsonNode value = agreement.at("/" + field.path().replace('.', '/'));
            if (field == AgreementField.SUBSCRIPTIONS) {
                value.forEach(one -> {
                    values.add(PRODUCT, one.path("product").asText());
                    values.add(SUBSCRIPTION_ID, one.path("subscriptionId").asText());
                });
            } else if (field == AgreementField.WORKLOADS) {
                value.forEach(one -> values.add(WORKLOADS, one.asText()));
            } else if (value.isValueNode() && !value.isNull()) {
                values.add(field.path(), value.asText());
            }
        }
        return new EnteredAgreement(values);
    }

    /** The same, with that value where nothing stands. */
    EnteredAgreement orElse(AgreementField field, String value) {
        if (text(field.path()).isEmpty() && value != null) {
            values.set(field.path(), value);
        }
        return this;
    }

    /** The same, with that subscription alone. */
    EnteredAgreement withSubscription(String product, String subscriptionId) {
        values.set(PRODUCT, product);
        values.set(SUBSCRIPTION_ID, subscriptionId);
        return this;
    }

    /** What stands at that path, or an empty text. */
    public String text(String path) {
        String first = values.getFirst(path);
        return first == null ? "" : first;
    }

    public boolean hasWorkload(String name) {
        return values.getOrDefault(WORKLOADS, List.of()).contains(name);
    }

    /** Whether it names more lines than any claim holds, empty ones included, so that nobody reads them one by one. */
    boolean hasTooManyLines() {
        return Stream.of(WORKLOADS, PRODUCT, SUBSCRIPTION_ID)
                .anyMatch(path -> values.getOrDefault(path, List.of()).size() > MOST_ROWS);
    }

    /** The same, to be shown without them. */
    EnteredAgreement withoutLines() {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(values);
        Stream.of(WORKLOADS, PRODUCT, SUBSCRIPTION_ID).forEach(rest::remove);
        return new EnteredAgreement(rest);
    }

    /** How many subscriptions the page is to have room for. */
    public int subscriptionRows() {
        return Math.max(1, values.getOrDefault(PRODUCT, List.of()).size());
    }

    public String product(int row) {
        return at(PRODUCT, row);
    }

    public String subscriptionId(int row) {
        return at(SUBSCRIPTION_ID, row);
    }

    /** As the API takes it; what was left empty is left out. */
    JsonNode json() {
        ObjectNode root = JSON.createObjectNode();
        for (String part : List.of("customer", "engagement", "partner", "agreement")) {
            root.putObject(part);
        }
        root.withObject("/customer").putObject("contact");
        root.withObject("/partner").putObject("contact");
        for (AgreementField field : AgreementField.values()) {
            String entered = text(field.path()).strip();
            String value = field == AgreementField.TENANT_ID ? GuidParser.plain(entered) : entered;
            int dot = field.path().lastIndexOf('.');
            if (!value.isEmpty() && field != AgreementField.WORKLOADS) {
                root.withObject("/" + field.path().substring(0, dot).replace('.', '/'))
                        .put(field.path().substring(dot + 1), value);
            }
        }
        ObjectNode engagement = root.withObject("/engagement");
        ArrayNode workloads = engagement.putArray("workloads");
        values.getOrDefault(WORKLOADS, List.of()).forEach(workloads::add);
        ArrayNode subscriptions = engagement.putArray("subscriptions");
        for (int row = 0; row < subscriptionRows(); row++) {
            if (!product(row).isBlank() || !subscriptionId(row).isBlank()) {
                subscriptions
                        .addObject()
                        .put("product", product(row).strip())
                        .put(
                                "subscriptionId",
                                GuidParser.plain(subscriptionId(row).strip()));
            }
        }
        return root;
    }

    private String at(String path, int row) {
        List<String> all = values.getOrDefault(path, List.of());
        return row < all.size() && all.get(row) != null ? all.get(row) : "";
    }
}
