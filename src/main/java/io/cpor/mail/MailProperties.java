package io.cpor.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who we write as: {@code cpor.mail.*}.
 *
 * @param from the sender's address
 * @param baseUrl where customers reach this application; links are built from it, never from a request's Host header
 */
@ConfigurationProperties("cpor.mail")
record MailProperties(
        @DefaultValue("cpor@localhost") String from,
        @DefaultValue("http://localhost:8080") URI baseUrl) {}
