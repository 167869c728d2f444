package org.anbiao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs between two versions, point by point and paragraph by paragraph. */
class DifferenceTest {

    @Test
    void onlyWhatDiffersIsNamedAndSaysWhatItDoes() {
        assertThat(Difference.between(
                        "head", Map.of("同", "1", "改", "旧", "删", "有"), Map.of("同", "1", "改", "新", "增", "有")))
                .extracting(Difference::name, Difference::change)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("改", Difference.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("删", Difference.Change.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("增", Difference.Change.ADDED));
    }

    @Test
    void aChangedParagraphStandsBesideTheOneItReplaces() {
        assertThat(ParagraphDifference.between("甲\n乙\n丙", "甲\n乙改\n丙"))
                .containsExactly(
                        new ParagraphDifference("甲", "甲"),
                        new ParagraphDifference("乙", "乙改"),
                        new ParagraphDifference("丙", "丙"));
    }

    @Test
    void addedAndLeftOutParagraphsHaveNoCounterpart() {
        assertThat(ParagraphDifference.between("甲\n丙", "甲\n乙\n丙"))
                .containsExactly(
                        new ParagraphDifference("甲", "甲"),
                        new ParagraphDifference("", "乙"),
                        new ParagraphDifference("丙", "丙"));
        assertThat(ParagraphDifference.between("甲\n\n乙", "乙"))
                .containsExactly(new ParagraphDifference("甲", ""), new ParagraphDifference("乙", "乙"));
        assertThat(ParagraphDifference.between("", "")).isEmpty();
    }
}
