package io.cpor.partnercenter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that writes whatever the test wants, however wrong or slow, and then hangs up. */
final class RawServer implements AutoCloseable {
    /** What is written; it ends by itself or when the other side hangs up. */
    interface Script {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    RawServer(Script script) throws IOException {
        Thread serving = new Thread(() -> serve(script), "raw-server");
        serving.setDaemon(true);
        serving.start();
    }

    static RawServer saying(String answer) throws IOException {
        return new RawServer(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve(Script script) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                readHead(connection);
                script.write(connection.getOutputStream());
                connection.shutdownOutput();
            } catch (IOException | InterruptedException e) {
                // the client hung up, or the test is over: the next connection is served
            }
        }
    }

    private static void readHead(Socket connection) throws IOException {
        BufferedReader request =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        String line = request.readLine();
        while (line != null && !line.isEmpty()) {
            line = request.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
