package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.registry.CreditCode;
import org.junit.jupiter.api.Test;

class DemoEnterpriseMakerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final List<DemoArea> areas = DemoArea.all(DemoOrganisations.load());

    @Test
    void theSameEnterprisesAreInventedAtEveryFirstStart() {
        assertThat(make()).isEqualTo(make());
    }

    @Test
    void theAreasHaveTheSizesOfTheNotices() {
        List<DemoEnterprise> all = make();
        assertThat(all).filteredOn(e -> !e.nineSmall()).hasSize(60 + 45 + 2579 + 320 + 120);
        assertThat(all).filteredOn(DemoEnterprise::nineSmall).hasSize(400 + 600);
    }

    @Test
    void everyCodeIsValidAndUnique() {
        List<String> codes = make().stream().map(DemoEnterprise::code).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(CreditCode.parse(code).value()).isEqualTo(code));
    }

    @Test
    void namesAreUniqueInAnArea() {
        make().stream()
                .collect(Collectors.groupingBy(DemoEnterprise::areaTenantId))
                .values()
                .forEach(area ->
                        assertThat(area.stream().map(DemoEnterprise::name)).doesNotHaveDuplicates());
    }

    @Test
    void nothingLiesInTheFutureOrBeforeTheEnterpriseEnteredTheRegistry() {
        DemoEnterpriseMaker maker = new DemoEnterpriseMaker(TODAY);
        DemoFactsMaker facts = new DemoFactsMaker(maker, TODAY);
        for (DemoArea area : areas) {
            for (DemoEnterprise enterprise : maker.make(area)) {
                facts.make(enterprise).adoptions().forEach(adoption -> {
                    assertThat(adoption.achievedOn()).isBetween(enterprise.enteredOn(), TODAY);
                    assertThat(adoption.endedOn() == null || adoption.endedOn().isAfter(adoption.achievedOn()))
                            .isTrue();
                });
            }
        }
    }

    private List<DemoEnterprise> make() {
        DemoEnterpriseMaker maker = new DemoEnterpriseMaker(TODAY);
        return areas.stream().flatMap(area -> maker.make(area).stream()).toList();
    }
}
