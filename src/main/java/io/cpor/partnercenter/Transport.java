package io.cpor.partnercenter;

import org.springframework.web.client.RestClient;

/** Sends a call and reads its answer, whatever its status. The same call can be sent again. */
interface Transport {
    /** @throws PartnerCenterUnavailable if no answer came to its end */
    Answer send(RestClient.RequestHeadersSpec<?> call);
}
