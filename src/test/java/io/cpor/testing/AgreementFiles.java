package io.cpor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.process.bulk.AgreementColumn;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tables of signed agreements, as staff hand them in. */
public final class AgreementFiles {
    private AgreementFiles() {}

    public static String header() {
        return Arrays.stream(AgreementColumn.values())
                        .map(AgreementColumn::label)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** A company of that name with a tenant of its own that adopts Teams. */
    public static String row(String customer) {
        return row(customer, UUID.randomUUID().toString(), "ana@contoso.example");
    }

    public static String row(String customer, String tenantId, String email) {
        return String.join(
                        ",",
                        List.of(
                                "Company",
                                quoted(customer),
                                tenantId,
                                "contoso.onmicrosoft.com",
                                "Ana Trujillo",
                                "IT Director",
                                email,
                                "Modern Work & Security",
                                "Use or consume",
                                "teams; exchange",
                                "",
                                "1234567",
                                "Sam Kim",
                                "sam@partner.example",
                                "A-1",
                                "20.11.2026",
                                "Adoption",
                                "",
                                ""))
                + "\n";
    }

    /** The agreement as a row, whatever its texts hold. */
    public static String row(JsonNode agreement) {
        JsonNode customer = agreement.get("customer");
        return row(customer.get("name").asText(), customer.get("tenantId").asText(), "ana@contoso.example");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
