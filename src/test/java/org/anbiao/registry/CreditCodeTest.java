package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anbiao.common.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350000158142711F", "91110000802100433B", "911100001000128817"})
    void acceptsCodesWhoseCheckDigitFits(String body) {
        String code = body.substring(0, 17) + CreditCode.checkDigit(body);

        assertThat(CreditCode.parse(code).value()).isEqualTo(code);
    }

    @Test
    void knowsTheCheckDigitOfPublishedCodes() {
        // codes printed on public licences: 阿里巴巴（中国）网络技术有限公司, 深圳市腾讯计算机系统有限公司, 华为技术有限公司
        assertThat(CreditCode.checkDigit("91330100799655058B")).isEqualTo('B');
        assertThat(CreditCode.checkDigit("9144030071526726XG")).isEqualTo('G');
        assertThat(CreditCode.checkDigit("914403001922038216")).isEqualTo('6');
    }

    @Test
    void putsFullWidthLowerCaseAndBlanksRight() {
        assertThat(CreditCode.parse("\u3000９１３３０１００ 799655058b\u200B ").value()).isEqualTo("91330100799655058B");
    }

    @ParameterizedTest
    @CsvSource({
        "9133010079965505, registry.code.length",
        "91330100799655058BB, registry.code.length",
        "9133010079965505O8, registry.code.characters",
        "9I330100799655058B, registry.code.characters",
        "91330100799655058C, registry.code.check",
        "91330100799656058B, registry.code.check"
    })
    void refusesWhatIsNotACodeAndSaysWhy(String typed, String key) {
        assertThatThrownBy(() -> CreditCode.parse(typed))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        String code = "91330100799655058B";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int position = 0; position < code.length(); position++) {
            for (char other : alphabet.toCharArray()) {
                if (other != code.charAt(position)) {
                    String wrong = code.substring(0, position) + other + code.substring(position + 1);
                    assertThatThrownBy(() -> CreditCode.parse(wrong)).as(wrong).isInstanceOf(DomainException.class);
                }
            }
        }
    }

    @Test
    void aNineSmallPlaceWithoutLicenceMayCarryItsVillageSCode() {
        assertThat(SubjectCode.parse(SubjectKind.NINE_SMALL_PLACE, " jt-0001 ").value())
                .isEqualTo("JT-0001");
        assertThatThrownBy(() -> SubjectCode.parse(SubjectKind.ENTERPRISE, "JT-0001"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> SubjectCode.parse(SubjectKind.NINE_SMALL_PLACE, "店1"))
                .isInstanceOf(DomainException.class);
    }
}
