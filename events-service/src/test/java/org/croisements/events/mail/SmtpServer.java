package org.croisements.events.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail server that the service under test is told to send over; it runs from {@link #run} on. */
public final class SmtpServer implements QuarkusTestResourceLifecycleManager {

    /** Holds the server's port before it runs, and listens to nobody. */
    private static Socket place = new Socket();

    private static @Nullable GreenMail server;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            place = new Socket();
            place.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                String.valueOf(place.getLocalPort()),
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
    static void run() throws IOException {
        int port = place.getLocalPort();
        place.close();
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        server = new GreenMail(setup);
        server.start();
    }

    /** What has come. */
    static List<MimeMessage> mails() {
        return server == null ? List.of() : List.of(server.getReceivedMessages());
    }
}
