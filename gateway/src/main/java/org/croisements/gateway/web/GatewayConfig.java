package org.croisements.gateway.web;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gateway's settings; {@code application.properties} gives each its environment variable and its reason. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** Address to listen on. */
    String host();

    /** Port to listen on; 0 takes a free one. */
    int port();

    /** What clients call the gateway when something in front of it ends TLS, such as {@code https://api.example.org}. */
    Optional<URI> publicUrl();

    /** Addresses and ranges of proxies in front, whose word on callers, scheme and host is believed. */
    Optional<List<String>> trustedProxies();

    /** A file with settings that take effect while the gateway runs. */
    Optional<Path> file();

    /** HTTP/2 and HTTP/1.1 over TLS instead of plain HTTP/1.1. */
    Tls tls();

    /** Where each request is logged: a file, {@code -} for standard output, or {@code off}. */
    String accessLog();

    /** Where spans go. */
    Traces traces();

    /** When to refuse requests that could be served, only too late. */
    Shedding shedding();

    /** Where holes are reported, as {@code /.well-known/security.txt} says. */
    URI securityContact();

    /** Directory of the class path with the services' contracts. */
    String contracts();

    Limits limits();

    Times times();

    Cache cache();

    Rates rates();

    /** Certificate and key, both PEM; TLS is spoken when both are given. */
    interface Tls {

        Optional<Path> certificate();

        Optional<Path> key();
    }

    /** Spans for a collector of OpenTelemetry. */
    interface Traces {

        /** Its address for OTLP over HTTP, such as {@code http://collector:4318/v1/traces}; none are sent without. */
        Optional<URI> endpoint();

        /** Of the requests whose caller says nothing about it, how many are traced: 0 to 1. */
        double share();

        /** How long spans are collected before they are sent together. */
        Duration delay();
    }

    /** How much may be under way. */
    interface Shedding {

        int requests();

        /** More of them for administrators alone. */
        int reserve();

        /** How late the event loops may be. */
        Duration lag();
    }

    /** How much a client may send. */
    interface Limits {

        int uriBytes();

        int headerBytes();

        int headers();

        long bodyBytes();

        /** For territory imports only. */
        long importBytes();

        /** Connections to one replica. */
        int upstreamConnections();

        /** API keys whose exchange is remembered. */
        int keys();
    }

    /** How long the gateway waits, and for whom. */
    interface Times {

        /** For a new connection's first request. */
        Duration firstRequest();

        /** For the next request on a kept connection. */
        Duration nextRequest();

        /** For the next piece of a body, in either direction. */
        Duration idleBody();

        /** For a connection to a service. */
        Duration connect();

        /** For the head of a service's answer, once it has the whole request. */
        Duration answer();

        /** The same for change feeds, which wait for news, and for imports, which are answered when they are done. */
        Duration slowAnswer();

        /** For a first try of a read, where there is another replica to ask. */
        Duration firstTry();

        /** For each part of a composite answer. */
        Duration part();

        /** For a service's readiness probe. */
        Duration probe();

        /** From one readiness probe to the next. */
        Duration probeInterval();

        /** From one look at the addresses of a name to the next. */
        Duration resolve();

        /** An exchanged API key is trusted no longer than this after it was revoked. */
        Duration keyTrust();

        /** A refused API key is refused again without asking. */
        Duration keyRefusal();

        /** From one look at the settings' file to the next. */
        Duration fileLook();

        /** For requests under way when the gateway stops. */
        Duration drain();
    }

    /** Answers to public reads that are kept. */
    interface Cache {

        /** For all of them together; 0 keeps none. */
        long bytes();

        /** For the body of one. */
        int answerBytes();

        /** For how long after a change other services may still be following it. */
        Duration echo();

        /** How long an answer is good at most while its service's changes can't be followed. */
        Duration unfollowed();
    }

    /** How many requests a caller may send. */
    interface Rates {

        boolean enabled();

        /** An address without credentials that a service accepted. */
        Rate anonymous();

        /** A key, or whoever a token is for. */
        Rate caller();

        /** An address that asks for tokens. */
        Rate signIn();

        /** An address that registers people without credentials. */
        Rate registration();

        /** After this time a caller who sent nothing has everything again. */
        Duration longestWindow();

        /** Connections open at once from one address. */
        int connections();
    }

    /** So many requests in so much time. */
    interface Rate {

        long requests();

        Duration window();
    }
}
