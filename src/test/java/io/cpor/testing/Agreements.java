package io.cpor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Signed agreements as the API takes them, each with ids of its own so that no two tests claim the same line. */
public final class Agreements {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Agreements() {}

    /** A company that adopts three workloads. */
    public static ObjectNode contoso() {
        return withOwnIds(read("contoso"));
    }

    /** A company with two Business Applications subscriptions. */
    public static ObjectNode fabrikam() {
        return withOwnIds(read("fabrikam"));
    }

    /** An individual: even the customer's name is personal data. */
    public static ObjectNode jo() {
        return withOwnIds(read("jo"));
    }

    /** Names that try to be markup, expressions and several scripts at once. */
    public static ObjectNode ploia() {
        return withOwnIds(read("ploia"));
    }

    private static ObjectNode withOwnIds(ObjectNode agreement) {
        ((ObjectNode) agreement.get("customer"))
                .put("tenantId", UUID.randomUUID().toString());
        for (JsonNode subscription : agreement.at("/engagement/subscriptions")) {
            ((ObjectNode) subscription).put("subscriptionId", UUID.randomUUID().toString());
        }
        return agreement;
    }

    private static ObjectNode read(String name) {
        try (InputStream file = Agreements.class.getResourceAsStream("/agreements.json")) {
            return JSON.readTree(file).withObject("/" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
