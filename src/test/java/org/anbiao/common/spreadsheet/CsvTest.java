package org.anbiao.common.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsSpreadsheetsDo() {
        StringWriter out = new StringWriter();
        new Csv(out).line(Arrays.asList("名称", null, LocalDate.of(2025, 3, 31), true));
        assertThat(out).hasToString("\uFEFF名称,,2025-03-31,true\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-cmd", "@sum", "\tx", "\rx"})
    void aTextThatBeginsLikeAFormulaIsNeverRunAsOne(String text) {
        assertThat(Csv.field(text).replace("\"", "")).startsWith("'" + text.charAt(0));
    }

    @Test
    void numbersStayNumbers() {
        assertThat(Csv.field(new BigDecimal("-12.50"))).isEqualTo("-12.50");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(Csv.field("甲,乙")).isEqualTo("\"甲,乙\"");
        assertThat(Csv.field("甲\"乙\"")).isEqualTo("\"甲\"\"乙\"\"\"");
        assertThat(Csv.field("甲\n乙")).isEqualTo("\"甲\n乙\"");
    }
}
