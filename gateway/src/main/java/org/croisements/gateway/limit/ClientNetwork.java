package org.croisements.gateway.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** What counts as one address: of IPv6 the first half, which is what one subscriber gets to choose from. */
public final class ClientNetwork {

    private static final int HALF = 8;
    private static final int MAPPED = 12;

    private ClientNetwork() {}

    /** The network of an address as it is written, such as {@code 192.0.2.1} or {@code 2001:db8::1}. */
    public static String of(String address) {
        int zone = address.indexOf('%');
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(zone < 0 ? address : address.substring(0, zone));
        if (bytes == null || bytes.length == 4) {
            return address;
        }
        HexFormat hex = HexFormat.of();
        boolean mapped = "00000000000000000000ffff".equals(hex.formatHex(bytes, 0, MAPPED));
        if (mapped) {
            return "%d.%d.%d.%d".formatted(bytes[12] & 0xff, bytes[13] & 0xff, bytes[14] & 0xff, bytes[15] & 0xff);
        }
        return hex.formatHex(bytes, 0, HALF) + "/64";
    }
}
