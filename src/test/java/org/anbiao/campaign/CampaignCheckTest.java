package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.UnaryOperator;
import org.anbiao.campaign.CampaignFinding.Severity;
import org.anbiao.common.Messages;
import org.junit.jupiter.api.Test;

/**
 * Key projects that nobody would be asked for are pointed at before the launch. Of the eight items of 004 the fourth and the sixth
 * are due in 2021, the eighth in 2022, and the others are formed or kept up from 2020 on.
 */
class CampaignCheckTest {

    private static final String FIXED = "campaign.check.work-list-in-fixed-phase";
    private static final String NOWHERE = "campaign.check.work-list-in-no-phase";

    private final CampaignContent programme = new SchemeCatalog().content("004", 2020);

    @Test
    void theProgrammeAsItIsAsksForAllItsItems() {
        assertThat(findings(programme)).isEmpty();
        assertThat(findings(new SchemeCatalog().content("000", 2025))).isEmpty();
    }

    @Test
    void anItemThatFallsOnlyIntoAFixedPhaseIsPointedAtWithThePhase() {
        CampaignContent changed = with(phase -> phase.name().equals("重点推动") ? of(phase, PhaseKind.ENFORCE) : phase);
        assertThat(findings(changed))
                .extracting(CampaignFinding::messageKey, CampaignFinding::section, CampaignFinding::arguments)
                .containsExactly(
                        tuple(FIXED, "work-list", List.of(4, "重点推动")), tuple(FIXED, "work-list", List.of(6, "重点推动")));
        assertThat(findings(changed))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertThat(new Messages().chinese(FIXED, 4, "重点推动"))
                .startsWith("重点项目第4项只落在“重点推动”阶段")
                .contains("没有单位会收到", "请把阶段类型改为“重点项目阶段”");
    }

    @Test
    void eachOfTheFiveFixedKindsAsksForNone() {
        for (PhaseKind kind : PhaseKind.values()) {
            assertThat(findings(with(phase -> of(phase, kind)))).as(kind.code()).hasSize(kind.isGeneric() ? 0 : 8);
        }
        // the first is due in 2020 and kept up in all three phases that end then or later
        assertThat(findings(with(phase -> of(phase, PhaseKind.SUPERVISE)))
                        .get(0)
                        .arguments())
                .containsExactly(1, names(1, 2, 3));
    }

    @Test
    void anItemThatFallsIntoNoPhaseIsPointedAtToo() {
        CampaignContent shorter = with(programme.phases().subList(0, 2));
        assertThat(findings(shorter))
                .extracting(CampaignFinding::messageKey, CampaignFinding::arguments)
                .containsExactly(tuple(NOWHERE, List.of(4)), tuple(NOWHERE, List.of(6)), tuple(NOWHERE, List.of(8)));
        assertThat(new Messages().chinese(NOWHERE, 4)).contains("第4项不在任何阶段的时间内", "请核对");
    }

    private static List<CampaignFinding> findings(CampaignContent content) {
        return CampaignCheck.of(content, false).stream()
                .filter(finding -> List.of(FIXED, NOWHERE).contains(finding.messageKey()))
                .toList();
    }

    private String names(int... places) {
        return java.util.Arrays.stream(places)
                .mapToObj(place -> programme.phases().get(place).name())
                .collect(java.util.stream.Collectors.joining("、"));
    }

    private static PhasePlan of(PhasePlan phase, PhaseKind kind) {
        return new PhasePlan(phase.id(), kind, phase.name(), phase.startsOn(), phase.endsOn(), phase.tasks());
    }

    private CampaignContent with(UnaryOperator<PhasePlan> change) {
        return with(programme.phases().stream().map(change).toList());
    }

    private CampaignContent with(List<PhasePlan> phases) {
        return new CampaignContent(
                programme.kind(),
                programme.head(),
                phases,
                programme.units(),
                programme.targets(),
                programme.templates(),
                programme.forms(),
                programme.reportDates(),
                programme.legalBasis(),
                programme.workList());
    }
}
