package io.cpor.sandbox;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sandbox plays: {@code cpor.sandbox.*}.
 *
 * @param baseUrl where the application is reached on this machine
 * @param autoPlay whether Microsoft plays by itself; a person can switch it on the sandbox's page
 * @param ticking whether time passes for Microsoft at all; tests let it pass themselves
 * @param portfolio whether customers of long ago are there from the first start, whose months can be played
 * @param hosts the names the sandbox answers to; no other, so that no page of the internet can speak to it by a name of its
 *     own that leads here
 */
@ConfigurationProperties("cpor.sandbox")
record SandboxSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("true") boolean autoPlay,
        @DefaultValue("true") boolean ticking,
        @DefaultValue("true") boolean portfolio,
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> hosts) {}
