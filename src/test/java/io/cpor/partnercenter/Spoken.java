package io.cpor.partnercenter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** What was said over the wire: a request and its answer. */
record Spoken(Request request, Answer answer) {
    /** @param headers by their names in lower case */
    record Request(String method, String url, Map<String, String> headers, byte[] body) {
        String path() {
            return URI.create(url).getPath();
        }

        Map<String, String> query() {
            return UriComponentsBuilder.fromUriString(url).build().getQueryParams().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> decoded(one.getValue())));
        }

        /** Of an OpenAPI parameter's kind; those of the path are matched with it. */
        Optional<String> parameter(String in, String name) {
            return switch (in) {
                case "header" -> Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
                case "query" -> Optional.ofNullable(query().get(name));
                default -> Optional.empty();
            };
        }

        String mediaType() {
            return Spoken.mediaType(headers);
        }

        private static String decoded(List<String> values) {
            String first = values.get(0);
            return first == null ? "" : URLDecoder.decode(first, StandardCharsets.UTF_8);
        }
    }

    record Answer(int status, Map<String, String> headers, byte[] body) {
        String mediaType() {
            return Spoken.mediaType(headers);
        }

        /** The address of the next page that it names. */
        Optional<String> next() {
            try {
                return Optional.of(new ObjectMapper()
                                .readTree(body)
                                .at("/links/next/uri")
                                .asText())
                        .filter(uri -> !uri.isEmpty());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /** All that was said over it so far, oldest first. */
    static List<Spoken> over(WireMockExtension wire) {
        List<Spoken> said = new ArrayList<>(
                wire.getAllServeEvents().stream().map(Spoken::of).toList());
        Collections.reverse(said);
        return said;
    }

    private static Spoken of(ServeEvent event) {
        Map<String, String> sent = new TreeMap<>();
        event.getRequest()
                .getHeaders()
                .all()
                .forEach(header -> sent.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        Map<String, String> received = new TreeMap<>();
        if (event.getResponse().getHeaders() != null) {
            event.getResponse()
                    .getHeaders()
                    .all()
                    .forEach(header -> received.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        }
        byte[] body = event.getResponse().getBody();
        return new Spoken(
                new Request(
                        event.getRequest().getMethod().getName(),
                        event.getRequest().getUrl(),
                        sent,
                        event.getRequest().getBody()),
                new Answer(event.getResponse().getStatus(), received, body == null ? new byte[0] : body));
    }

    /** What is wrong with all that was said, oldest first; with the answers too if they are the other side's own. */
    static List<String> faults(WrittenContract contract, List<Spoken> all, boolean answersToo) {
        List<String> faults = new ArrayList<>();
        Set<String> next = new HashSet<>();
        for (Spoken one : all) {
            Stream.concat(
                            contract.faults(one.request(), next).stream(),
                            answersToo ? contract.faults(one.request(), one.answer()).stream() : Stream.empty())
                    .forEach(fault -> faults.add(
                            one.request().method() + " " + one.request().url() + ": " + fault));
            one.answer().next().ifPresent(next::add);
        }
        return faults;
    }

    private static String mediaType(Map<String, String> headers) {
        return headers.getOrDefault("content-type", "none").split(";", 2)[0].strip();
    }
}
