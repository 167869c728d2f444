package org.anbiao.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anbiao.common.DomainException;
import org.anbiao.tenancy.Tenant.Kind;
import org.anbiao.tenancy.Tenant.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes have the form of GB/T 2260, and stand within those of their superiors. */
class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({
        "350500, GOVERNMENT, PREFECTURE",
        "350526, GOVERNMENT, COUNTY",
        "350526-aw, COMMITTEE, COUNTY",
        "350526-yj, DEPARTMENT, COUNTY",
        "350526101, GOVERNMENT, TOWNSHIP"
    })
    void aCodeOfTheRightFormIsTaken(String code, Kind kind, Level level) {
        assertThat(AreaCode.of(code, kind, level).area()).startsWith("350");
    }

    @ParameterizedTest
    @CsvSource({
        "35052, GOVERNMENT, COUNTY, administration.code.form",
        "350526-应急, DEPARTMENT, COUNTY, administration.code.form",
        "990526, GOVERNMENT, COUNTY, administration.code.form",
        "350526, GOVERNMENT, PREFECTURE, administration.code.prefecture",
        "350500, GOVERNMENT, COUNTY, administration.code.county",
        "350526101, GOVERNMENT, COUNTY, administration.code.county",
        "350526, GOVERNMENT, TOWNSHIP, administration.code.township",
        "350526000, GOVERNMENT, TOWNSHIP, administration.code.township",
        "350526, DEPARTMENT, COUNTY, administration.code.department"
    })
    void anotherFormIsRefusedWithTheRightOne(String code, Kind kind, Level level, String refusal) {
        assertThatThrownBy(() -> AreaCode.of(code, kind, level))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.messageKey()).isEqualTo(refusal));
    }

    @Test
    void anInferiorsCodeBeginsWithItsSuperiors() {
        assertThat(below("350526", "350500")).isTrue();
        assertThat(below("350526101", "350526")).isTrue();
        assertThat(below("350526101", "350500")).isTrue();
        assertThat(below("350526-yj", "350526")).isTrue();
        assertThat(below("350424", "350500")).isFalse();
        assertThat(below("350524101", "350526")).isFalse();
        assertThat(below("350526", "350526101")).isFalse();
        assertThat(below("350526", "350526")).isFalse();
    }

    private static boolean below(String code, String superior) {
        return AreaCode.parse(code).orElseThrow().below(AreaCode.parse(superior).orElseThrow());
    }
}
