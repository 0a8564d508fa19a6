package io.cpor.partnercenter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The headers every call to Partner Center carries (field facts 5.5), but for the correlation id, new whenever it is sent. */
final class PartnerCenterHeaders {
    private PartnerCenterHeaders() {}

    /** @param intent the same text gives the same request id, which is Partner Center's idempotency key */
    static HttpHeaders of(String intent) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        headers.set(
                "MS-RequestId",
                UUID.nameUUIDFromBytes(intent.getBytes(StandardCharsets.UTF_8)).toString());
        headers.set("MS-Contract-Version", "v1");
        headers.set("MS-PartnerCenter-Application", "CPOR association");
        headers.set("X-Locale", "en-US");
        return headers;
    }
}
