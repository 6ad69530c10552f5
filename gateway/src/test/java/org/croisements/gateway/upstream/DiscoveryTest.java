package org.croisements.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.croisements.gateway.contract.Service;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private static final Map<String, String> RESOLVED = Map.of(
            "gateway.behind.events.targets", "http://events:8081",
            "gateway.behind.events.probes", "http://events:9081/q/health/ready",
            "gateway.behind.events.resolve", "true");

    private List<String> addresses = List.of("10.0.0.2", "10.0.0.1");

    @Test
    void aNameStandsForEveryAddressThatItResolvesTo() {
        Upstreams upstreams = new Upstreams(TestSettings.with(RESOLVED));

        discovery(upstreams).resolve();

        assertThat(upstreams.of(Service.EVENTS).targets())
                .extracting(
                        Target::label,
                        target -> target.address().probe().toString(),
                        target -> target.address().name())
                .containsExactly(
                        tuple("10.0.0.1:8081", "http://10.0.0.1:9081/q/health/ready", "events"),
                        tuple("10.0.0.2:8081", "http://10.0.0.2:9081/q/health/ready", "events"));
        assertThat(upstreams.of(Service.NETWORK).targets())
                .extracting(Target::label)
                .containsExactly("127.0.0.1:8083");
    }

    @Test
    void aReplicaThatStaysKeepsWhatIsKnownOfIt() {
        Upstreams upstreams = new Upstreams(TestSettings.with(RESOLVED));
        Discovery discovery = discovery(upstreams);
        discovery.resolve();
        Target kept = upstreams.of(Service.EVENTS).targets().get(1);

        addresses = List.of("10.0.0.2", "fd00::3");
        discovery.resolve();

        assertThat(upstreams.of(Service.EVENTS).targets()).hasSize(2).contains(kept);
        assertThat(upstreams.of(Service.EVENTS).targets().get(1).label()).isEqualTo("[fd00::3]:8081");
    }

    @Test
    void aNameThatIsUnknownForAWhileKeepsItsAddresses() {
        Upstreams upstreams = new Upstreams(TestSettings.with(RESOLVED));
        discovery(upstreams).resolve();

        new Discovery(upstreams, name -> {
                    throw new UnknownHostException(name);
                })
                .resolve();

        assertThat(upstreams.of(Service.EVENTS).targets()).hasSize(2);
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedByName() {
        assertRefused("gateway.behind.events.targets", "ftp://events", "is no address such as http://host:8081");
        assertRefused("gateway.behind.events.targets", "http://events/base", "has a path");
        assertRefused("gateway.behind.network.probes", "http://a/,http://b/", "names 2 addresses for 1 targets");
    }

    private static void assertRefused(String setting, String value, String reason) {
        BehindConfig settings = TestSettings.with(Map.of(setting, value));

        assertThatThrownBy(() -> new Upstreams(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(setting)
                .hasMessageContaining(reason);
    }

    private Discovery discovery(Upstreams upstreams) {
        return new Discovery(upstreams, name -> addresses);
    }
}
