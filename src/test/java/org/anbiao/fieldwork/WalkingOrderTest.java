package org.anbiao.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Addresses as one walks along them. */
class WalkingOrderTest {

    @Test
    void numbersOfAStreetFollowEachOtherAsNumbers() {
        List<String> walked = Stream.of("溪东路12号", "溪东路9号", "溪西路3号", "溪东路9号之2", "溪东路", "溪东路9号之10", "")
                .sorted(WalkingOrder.INSTANCE)
                .toList();
        assertThat(walked).containsExactly("", "溪东路", "溪东路9号", "溪东路9号之2", "溪东路9号之10", "溪东路12号", "溪西路3号");
    }

    @Test
    void veryLongNumbersDoNotBreakIt() {
        assertThat(WalkingOrder.INSTANCE.compare("99999999999999999999号", "100000000000000000000号"))
                .isNegative();
        assertThat(WalkingOrder.INSTANCE.compare("甲8", "甲8")).isZero();
    }
}
