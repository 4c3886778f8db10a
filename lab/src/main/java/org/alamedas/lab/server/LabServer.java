package org.alamedas.lab.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// A running server. Closed, it lets the answers that it has begun end, for two seconds at most.
public final class LabServer implements AutoCloseable {
    /// The port that is tried where none is named.
    public static final int PORT = 1970;

    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_TASKS = 512;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long IDLE_MS = 15_000;
    private static final long CROWDED_IDLE_MS = 500;
    private static final long SHUTDOWN_MS = 2_000;
    private static final String LOOPBACK = "127.0.0.1";

    private final Server server;
    private final ServerConnector connector;

    private final Router router;

    private LabServer(Server server, ServerConnector connector, Router router) {
        this.server = server;
        this.router = router;
        this.connector = connector;
    }

    /// Starts a server on the loopback address.
    ///
    /// @param site what it serves
    /// @param port the port to listen on; 0 for any free one
    /// @return the server, ready for requests
    /// @throws BindException if the port is taken or may not be used
    /// @throws IOException if it cannot listen for another reason
    public static LabServer start(LabSite site, int port) throws IOException {
        return start(site, new PlainOpener("", _ -> new LinkedHashMap<>()), port);
    }

    /// Starts a server on the loopback address.
    ///
    /// @param site what it serves
    /// @param opener makes laboratories of the models that people bring
    /// @param port the port to listen on; 0 for any free one
    /// @return the server, ready for requests
    /// @throws BindException if the port is taken or may not be used
    /// @throws IOException if it cannot listen for another reason
    public static LabServer start(LabSite site, ModelOpener opener, int port) throws IOException {
        VirtualThreadPool threads = new VirtualThreadPool(MOST_TASKS);
        threads.setName("lab");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MS);
        connector.setAcceptQueueSize(MOST_CONNECTIONS);
        server.addConnector(connector);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, server);
        // those that say nothing make room for those who do
        limit.setEndPointIdleTimeout(CROWDED_IDLE_MS);
        server.addBean(limit);
        Router router = new Router(new LabShelf(site), opener);
        server.setStopTimeout(SHUTDOWN_MS);
        server.setErrorHandler(new PlainErrors());
        server.setHandler(new GracefulHandler(new Guard(router)));
        try {
            server.start();
        } catch (IOException e) {
            stopQuietly(server);
            throw bindFailure(e);
        } catch (Exception e) {
            stopQuietly(server);
            throw new IOException(e.getMessage(), e);
        }
        return new LabServer(server, connector, router);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        return configuration;
    }

    /// Finds why the port could not be had: the connector wraps the reason.
    private static IOException bindFailure(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                return bind;
            }
        }
        return e;
    }

    private static void stopQuietly(Server server) {
        try {
            server.stop();
        } catch (Exception _) {
            // it has not started: there is nothing to lose
        }
    }

    /// Returns where it listens.
    ///
    /// @return such as `http://127.0.0.1:1970/`
    public URI address() {
        return URI.create("http://" + InetAddress.ofLiteral(LOOPBACK).getHostAddress() + ":" + port() + "/");
    }

    /// Returns the port that it listens on.
    ///
    /// @return above 0
    public int port() {
        return connector.getLocalPort();
    }

    /// Waits until the server ends.
    ///
    /// @throws InterruptedException if the thread is told to stop waiting
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        router.end();
        try {
            server.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException _) {
            // an answer did not end in time: it has been cut off
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}
