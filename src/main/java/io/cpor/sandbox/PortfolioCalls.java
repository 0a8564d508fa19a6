package io.cpor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** What a member of staff does with the portfolio's files, on the wire and by the doors that are there for everybody. */
@InSandbox
@Component
class PortfolioCalls {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String USER = "agent";
    private static final int PAGE = 100;
    private static final String BOUNDARY = "portfolio-file";

    private final RestClient http;

    PortfolioCalls(SandboxSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.baseUrl().toString())
                .defaultHeaders(headers -> {
                    headers.setBasicAuth(USER, USER);
                    headers.setAccept(List.of(MediaType.APPLICATION_JSON));
                })
                .build();
    }

    /** @return the id of the import */
    String handIn(String path, String fileName, String csv) {
        // the length has to be announced, so the body is made beforehand
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        URI at = http.post()
                .uri(path)
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BOUNDARY))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation();
        String text = Objects.requireNonNull(at).getPath();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** How far a report has got, or {@code null} if there is no such import any more. */
    String state(String importId) {
        try {
            return get("/api/reports/imports/" + importId).get("state").asText();
        } catch (HttpClientErrorException.NotFound forgotten) {
            return null;
        }
    }

    /**
     * Applies a report. Where somebody knows it otherwise, that stays.
     *
     * @param months that it holds every row of, by location
     */
    void apply(String importId, Map<String, List<YearMonth>> months) {
        List<Map<String, String>> complete = new ArrayList<>();
        months.forEach((location, all) ->
                all.forEach(month -> complete.add(Map.of("month", month.toString(), "locationId", location))));
        post("/api/reports/imports/" + importId + "/apply", Map.of("completeFor", complete, "newer", false));
    }

    /** @return the association of each of these claims; one that was adopted before is the same */
    Map<String, String> adopt(String importId, Collection<String> claimIds) {
        Map<String, String> adopted = new HashMap<>();
        JsonNode answer = post("/api/associations/adopt", Map.of("importId", importId, "claimIds", claimIds));
        for (JsonNode claim : answer.get("claims")) {
            if (!claim.hasNonNull("associationId")) {
                throw new IllegalStateException("a claim of the portfolio is not adopted: " + claim);
            }
            adopted.put(
                    claim.get("claimId").asText(), claim.get("associationId").asText());
        }
        return adopted;
    }

    /** The partner locations of all associations, also of those that Microsoft does not know yet. */
    Set<String> locations() {
        Set<String> locations = new TreeSet<>();
        JsonNode page;
        int number = 0;
        do {
            page = get("/api/associations?size=" + PAGE + "&page=" + number++);
            for (JsonNode one : page.get("content")) {
                locations.add(get("/api/associations/" + one.get("id").asText())
                        .get("partner")
                        .get("locationId")
                        .asText());
            }
        } while (page.get("content").size() == PAGE);
        return locations;
    }

    void notePoe(String associationId, LocalDate day) {
        http.post()
                .uri("/staff/association/{id}/poe-date", associationId)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("poeOn=" + day)
                .retrieve()
                .toBodilessEntity();
    }

    JsonNode get(String path) {
        return Objects.requireNonNull(http.get().uri(path).retrieve().body(JsonNode.class));
    }

    private JsonNode post(String path, Map<String, ?> json) {
        return Objects.requireNonNull(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .body(JsonNode.class));
    }
}
