package io.cpor.security.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The part of a client's address that counts as one place: an IPv4 address, or the first 64 bits of an IPv6 address, because
 * one customer of a provider has all the addresses behind them.
 */
final class ClientNetwork {
    /** Behind an IPv4 address, or an IPv6 address in brackets. */
    private static final Pattern PORT = Pattern.compile("^(\\d+\\.\\d+\\.\\d+\\.\\d+|\\[[^\\]]+\\]):\\d{1,5}$");

    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /**
     * @param seen the address as the server sees it, perhaps with a port, which some proxies write; all text that is no address
     *     is one place, and no name is ever looked up
     */
    static String of(String seen) {
        String address = PORT.matcher(seen).replaceFirst("$1");
        if (!address.matches("[0-9a-fA-F.:%\\[\\]]{2,64}")) {
            return "unknown";
        }
        try {
            // an IPv4 address within IPv6 comes back as IPv4
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV4_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
