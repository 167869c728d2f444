package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.definition.Difference;
import org.junit.jupiter.api.Test;

/** What two contents differ in, and what taking a point over does to the rest. Pure rules. */
class ContentComparisonTest {

    private final CampaignContent base = new SchemeCatalog().content("001", 2025);

    private static CampaignContent with(CampaignContent content, List<PhasePlan> phases, List<ReportDatePlan> dates) {
        return new CampaignContent(
                content.kind(),
                content.head(),
                phases,
                content.units(),
                content.targets(),
                content.templates(),
                content.forms(),
                dates,
                content.legalBasis(),
                content.workList());
    }

    @Test
    void aPhaseCalledOtherwiseIsOneChangeNotTwo() {
        List<PhasePlan> phases = new ArrayList<>(base.phases());
        PhasePlan first = phases.get(0);
        phases.set(0, new PhasePlan(null, first.kind(), "动员", first.startsOn(), first.endsOn(), first.tasks()));
        assertThat(ContentComparison.between(base, with(base, phases, base.reportDates())))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.change()).isEqualTo(Difference.Change.CHANGED);
                    assertThat(difference.after()).startsWith("动员");
                });
    }

    @Test
    void targetsOfTheSameNameAreComparedOneByOne() {
        assertThat(ContentComparison.between(base, base)).isEmpty();
        assertThat(base.targets()).hasSizeGreaterThan(3);
    }

    @Test
    void anAddedEntryComesBehindTheOneItFollows() {
        List<ReportDatePlan> dates = new ArrayList<>(base.reportDates());
        dates.add(1, new ReportDatePlan("2025-Q4", "新增一级", LocalDate.of(2025, 12, 20)));
        CampaignContent newer = with(base, base.phases(), dates);
        List<Difference> differences = ContentComparison.between(base, newer);
        assertThat(differences).extracting(Difference::change).containsExactly(Difference.Change.ADDED);
        assertThat(ContentComparison.takeOver(base, newer, differences).reportDates())
                .isEqualTo(dates);
        assertThat(ContentComparison.takeOver(newer, base, ContentComparison.between(newer, base))
                        .reportDates())
                .isEqualTo(base.reportDates());
    }

    @Test
    void aTaskOfAPhaseThatIsMissingBringsItsPhase() {
        PhasePlan gone = base.phases().get(1);
        CampaignContent own =
                with(base, base.phases().stream().filter(phase -> phase != gone).toList(), base.reportDates());
        Difference task = ContentComparison.between(own, base).stream()
                .filter(difference -> difference.section().equals("tasks"))
                .findFirst()
                .orElseThrow();
        CampaignContent after = ContentComparison.takeOver(own, base, List.of(task));
        assertThat(after.phases()).hasSize(base.phases().size());
        assertThat(after.phaseOf(task.key())).hasValueSatisfying(phase -> {
            assertThat(phase.name()).isEqualTo(gone.name());
            assertThat(phase.tasks()).hasSize(1);
        });
    }

    @Test
    void takingEverythingOverMakesTheContentsEqual() {
        CampaignContent other = new SchemeCatalog().content("003", 2025);
        List<Difference> all = ContentComparison.between(base, other);
        assertThat(ContentComparison.between(ContentComparison.takeOver(base, other, all), other))
                .isEmpty();
    }
}
