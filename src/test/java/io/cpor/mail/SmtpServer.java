package io.cpor.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that takes any log-in and any mail, with or without STARTTLS. It keeps what it hears, and how. */
final class SmtpServer implements AutoCloseable {
    private final ServerSocket socket;
    private final SSLContext tls;
    private final boolean tlsFromTheStart;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param certifiedFor the name that its certificate is for, or {@code null} for a server without STARTTLS */
    SmtpServer(String certifiedFor) {
        this(certifiedFor, false);
    }

    /** A server that speaks TLS before anything else. */
    static SmtpServer withTlsFromTheStart(String certifiedFor) {
        return new SmtpServer(certifiedFor, true);
    }

    private SmtpServer(String certifiedFor, boolean tlsFromTheStart) {
        this.tlsFromTheStart = tlsFromTheStart;
        try {
            tls = certifiedFor == null ? null : context(certifiedFor);
            socket = tlsFromTheStart
                    ? tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())
                    : new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Each line, with {@code plain} or {@code tls} before it; a mail is one line. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client, tlsFromTheStart ? "tls " : "plain ");
            } catch (IOException e) {
                // the client left, or the server was closed
            }
        }
    }

    private void converse(Socket client, String how) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (tlsFromTheStart || how.equals("plain ")) {
            say(client, "220 test");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(how + line);
            String command = line.split(" ")[0];
            switch (command) {
                case "EHLO" ->
                    say(
                            client,
                            tls != null && how.equals("plain ")
                                    ? "250-test\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS"
                                    : "250-test\r\n250 AUTH PLAIN LOGIN");
                case "STARTTLS" -> {
                    say(client, "220 go on");
                    SSLSocket secure = (SSLSocket)
                            tls.getSocketFactory().createSocket(client, "localhost", client.getPort(), true);
                    secure.setUseClientMode(false);
                    converse(secure, "tls ");
                    return;
                }
                case "AUTH" -> say(client, "235 welcome");
                case "DATA" -> {
                    say(client, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // what the mail says does not matter here
                    }
                    heard.add(how + "a mail");
                    say(client, "250 taken");
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static SSLContext context(String name) throws IOException, GeneralSecurityException {
        Path file = Files.createTempDirectory("smtp").resolve("key.p12");
        try {
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            new ProcessBuilder((keytool + " -genkeypair -keyalg RSA -storetype PKCS12 -storepass secret -keystore "
                                    + file + " -dname CN=" + name + " -ext SAN=dns:" + name)
                            .split(" "))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "secret".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
