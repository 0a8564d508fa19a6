package io.cpor.partnercenter;

import java.util.UUID;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The wire itself. */
final class PlainTransport implements Transport {
    @Override
    public Answer send(RestClient.RequestHeadersSpec<?> call) {
        try {
            return call.headers(headers ->
                            headers.set("MS-CorrelationId", UUID.randomUUID().toString()))
                    .exchange((sent, answer) -> Answer.of(answer));
        } catch (RestClientException e) {
            // the cause may quote the request or the answer, which hold personal data: only its kind is kept
            throw new PartnerCenterUnavailable("Partner Center gave no usable answer: "
                    + e.getMostSpecificCause().getClass().getSimpleName());
        }
    }
}
