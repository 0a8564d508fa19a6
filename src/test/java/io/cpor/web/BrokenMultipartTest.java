package io.cpor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request with files that cannot be read is refused in words, on pages and by the API. */
@CporTest
class BrokenMultipartTest {
    private static final String HEAD = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"";

    /** Bodies by their media types. */
    private static final List<Map.Entry<String, String>> BROKEN = List.of(
            Map.entry("multipart/form-data", "x"),
            Map.entry("multipart/form-data; boundary=x", HEAD + "a\0b\"\r\n\r\nabc\r\n--x--\r\n"),
            Map.entry("multipart/form-data; boundary=x", HEAD + "a.csv\"\r\n\r\nabc"));

    @Autowired
    Cases cases;

    @Test
    void programs_are_told_so() {
        for (Map.Entry<String, String> broken : BROKEN) {
            for (String path : List.of("/api/agreements/import", "/api/claims/import")) {
                Http.Answer refused =
                        cases.http("agent").send("POST", path, broken.getValue(), "Content-Type", broken.getKey());
                assertThat(refused.status()).as(path + broken).isEqualTo(400);
                assertThat(refused.json().get("detail").asText()).isNotEmpty();
            }
            Http.Answer refused = cases.http("owner")
                    .send("POST", "/engine-rest/deployment/create", broken.getValue(), "Content-Type", broken.getKey());
            assertThat(refused.status()).as(broken.toString()).isEqualTo(400);
            assertThat(refused.json().get("message").asText()).isNotEmpty();
        }
    }

    @Test
    void people_are_told_so_in_their_language() {
        for (Map.Entry<String, String> broken : BROKEN) {
            Http.Answer refused = cases.anonymous()
                    .send(
                            "POST",
                            "/verify?lang=de",
                            broken.getValue(),
                            "Content-Type",
                            broken.getKey(),
                            "Accept",
                            "text/html");
            assertThat(refused.status()).as(broken.toString()).isEqualTo(400);
            assertThat(refused.body()).contains("nicht vollst&auml;ndig angekommen");
        }
    }
}
