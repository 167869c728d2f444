package org.anbiao.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SecretKeysTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void everyPodDerivesTheSameKeysForAddressesOfFiles() {
        assertThat(with("k1:" + OLD).fileLinks()).isEqualTo(with("k1:" + OLD).fileLinks());
        assertThat(with("k1:" + OLD).fileLinks()).isNotEqualTo(with("k1:" + NEW).fileLinks());
    }

    @Test
    void aNewKeyOfDataSealsAndTheFormerOneStillOpens() {
        SecretKey former = with("k1:" + OLD).fileLinks().get(0);
        assertThat(with("k2:" + NEW + ",k1:" + OLD).fileLinks())
                .hasSize(2)
                .last()
                .isEqualTo(former);
    }

    @Test
    void anAddressIsNeverSealedWithTheKeyOfTheDataItself() {
        SecretKeys keys = with("k1:" + OLD);
        assertThat(keys.fileLinks()).doesNotContainAnyElementsOf(keys.data().values());
    }

    @Test
    void withoutKeysOfItsOwnEveryStartMakesANewOne() {
        SecretKeys one = new SecretKeys(new MockEnvironment());
        assertThat(one.fileLinks()).isEqualTo(one.fileLinks()).hasSize(1);
        assertThat(one.fileLinks()).isNotEqualTo(new SecretKeys(new MockEnvironment()).fileLinks());
    }

    private static SecretKeys with(String dataKeys) {
        return new SecretKeys(new MockEnvironment().withProperty("anbiao.data.keys", dataKeys));
    }

    private static String key(int filling) {
        byte[] bytes = new byte[32];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
