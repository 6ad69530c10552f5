package org.croisements.events.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail server that the service under test is told to send over; it runs from {@link #run} on. */
public final class SmtpServer implements QuarkusTestResourceLifecycleManager {

    private static int port;
    private static @Nullable GreenMail server;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        port = freePort();
        return Map.of(
                "croisements.mail.folder",
                "",
                "croisements.mail.server",
                "127.0.0.1",
                "croisements.mail.every",
                "off",
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                String.valueOf(port),
                "quarkus.mailer.start-tls",
                "DISABLED");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** From now on mail is taken. */
    static void run() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** What has come. */
    static List<MimeMessage> mails() {
        return server == null ? List.of() : List.of(server.getReceivedMessages());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
