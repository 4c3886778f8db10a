package org.alamedas.lab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;

/// Speaks HTTP by hand, because what is tested is mostly what no client library would send.
///
/// @param port of a server on this machine
record Wire(int port) {
    /// An answer: its head and its body.
    static final class Answer {
        private final String head;
        private final byte[] body;

        private Answer(byte[] whole) {
            String text = new String(whole, ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            head = text.substring(0, end);
            body = Arrays.copyOfRange(whole, end + 4, whole.length);
        }

        String head() {
            return head;
        }

        byte[] body() {
            return body;
        }

        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    Answer send(String request, byte[] body) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return new Answer(socket.getInputStream().readAllBytes());
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return send(
                "GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n" + lines(headers) + "\n", new byte[0]);
    }

    Answer post(String path, byte[] body, String... headers) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: " + body.length + "\n"
                        + lines(headers) + "\n",
                body);
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    }
}
