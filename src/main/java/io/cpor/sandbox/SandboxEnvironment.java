package io.cpor.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * Gives the sandbox what a newcomer should not have to think of: a free port for its mail server, and the application's
 * secrets, made at the first start and kept in the data folder. What is set elsewhere wins.
 */
public final class SandboxEnvironment implements EnvironmentPostProcessor, Ordered {
    private static final int SECRET_BYTES = 32;

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
            return;
        }
        Path data = Path.of(environment.getProperty("cpor.sandbox.data", "data"));
        environment.getPropertySources().addLast(new PropertiesPropertySource("sandbox secrets", secrets(data)));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "sandbox places",
                        Map.of(
                                "cpor.sandbox.smtp-port", freePort(),
                                "cpor.sandbox.directory", data.toAbsolutePath().toString())));
    }

    private static Properties secrets(Path data) {
        Path file = data.resolve("sandbox-secrets.properties");
        Properties secrets = new Properties();
        try {
            if (Files.exists(file)) {
                try (InputStream kept = Files.newInputStream(file)) {
                    secrets.load(kept);
                }
            }
            boolean fresh = secrets.putIfAbsent("cpor.events.secret", secret()) == null;
            fresh |= secrets.putIfAbsent("cpor.links.key", secret()) == null;
            fresh |= secrets.putIfAbsent("cpor.seal.password", secret()) == null;
            Path seal = data.resolve("sandbox-seal.p12");
            secrets.setProperty("cpor.seal.keystore", seal.toString());
            PrivateFolder folder = new PrivateFolder(data);
            folder.make();
            if (fresh) {
                keep(secrets, file);
            }
            if (!Files.exists(seal)) {
                SandboxSeal.make(seal, secrets.getProperty("cpor.seal.password"));
            }
            protect(folder);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot keep its secrets in " + file.toAbsolutePath(), e);
        }
    }

    private static void protect(PrivateFolder folder) {
        try {
            folder.protect();
        } catch (IOException e) {
            // files of another user; FolderProtection tries again and says so, once there is a log
            return;
        }
    }

    private static void keep(Properties secrets, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            secrets.store(out, "made at the first start of the sandbox; delete this file to have new ones made");
        }
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free for the sandbox's mail server", e);
        }
    }
}
