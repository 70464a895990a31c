package moveleaf.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;

/** Servers on this machine's own addresses, IPv4 and IPv6: no other machine can reach them. */
final class Loopback {
    /** Room for a browser that opens every tab of a session at once. */
    private static final int WAITING = 512;

    /** A free IPv4 port whose IPv6 twin is taken is rare; many in a row mean that something else is wrong. */
    private static final int TRIES = 20;

    private Loopback() {}

    /**
     * Binds the same port on both addresses, or on one where the machine has no other.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException where the port is taken
     */
    static List<HttpServer> bind(int port) {
        // Else each answer on a kept connection waits 40 ms for an acknowledgement (Nagle). Read when the class loads.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        IOException last = new IOException("no free port");
        for (int i = 0; i < (port == 0 ? TRIES : 1); i++) {
            List<HttpServer> bound = new ArrayList<>();
            try {
                bound.add(HttpServer.create(new InetSocketAddress(address(127, 0, 0, 1), port), WAITING));
                int chosen = bound.get(0).getAddress().getPort();
                InetAddress six = address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
                if (NetworkInterface.getByInetAddress(six) != null) {
                    bound.add(HttpServer.create(new InetSocketAddress(six, chosen), WAITING));
                }
                return bound;
            } catch (IOException e) {
                bound.forEach(server -> server.stop(0));
                last = e;
            }
        }
        throw new UncheckedIOException(
                last instanceof BindException
                        ? "can't use port " + port + ": another program listens there, or it is kept for the system;"
                                + " --port 0 takes any free one"
                        : "can't use port " + port + ": " + last.getMessage(),
                last);
    }

    private static InetAddress address(int... bytes) throws IOException {
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = (byte) bytes[i];
        }
        return InetAddress.getByAddress(address);
    }
}
