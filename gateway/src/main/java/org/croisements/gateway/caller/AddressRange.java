package org.croisements.gateway.caller;

import io.netty.util.NetUtil;

/** Internet addresses that begin alike, such as {@code 10.0.0.0/8}, or a single one. */
final class AddressRange {

    private final byte[] base;
    private final int bits;

    private AddressRange(byte[] base, int bits) {
        this.base = base;
        this.bits = bits;
    }

    /** Reads a range; refuses what is none. */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] base = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        if (base == null) {
            throw new IllegalArgumentException(text + " is no address and no range of addresses");
        }
        int bits = slash < 0 ? base.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > base.length * 8) {
            throw new IllegalArgumentException(text + " is no range of addresses");
        }
        return new AddressRange(base, bits);
    }

    boolean contains(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != base.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((bytes[bit >> 3] ^ base[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
