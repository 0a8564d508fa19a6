package io.cpor.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SecurityStatement(7)
class ClientNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2::1, 20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "fe80::1%1, fe80000000000000/64",
        "0:0:0:0:0:0:0:1, 0000000000000000/64",
        "203.0.113.7:50123, 203.0.113.7",
        "[2001:db8:1:2::1]:50123, 20010db800010002/64",
        "[2001:db8:1:2::1], 20010db800010002/64",
        "[::ffff:203.0.113.7]:1, 203.0.113.7",
        "203.0.113.7:, unknown",
        "203.0.113.7:x, unknown",
        "cafe, unknown",
        "not an address, unknown"
    })
    void the_part_that_counts(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }
}
