package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.junit.jupiter.api.Test;

/** What the figures of a report count, and what people put in their place. */
class ReportFiguresTest extends ReportTests {

    @Test
    void figuresCountUpToTheDueDateWhenTheReportIsLate() {
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-03-29", null);
        facts.adopt(fixture.enterprise(town, east, "虚构乙厂"), "five_s", "2022-03-30", null);
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);

        assertThat(reports.get(id).asOf()).isEqualTo(LocalDate.of(2022, 3, 29));
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("1");
        assertThat(reports.evidence(id, FIVE_S, ALL).rows())
                .extracting(CellEvidence::name)
                .containsExactly("虚构甲厂");
    }

    @Test
    void nineSmallPlacesStayOutOfTheEnterpriseFormsWhereTheyHaveOneOfTheirOwn() {
        fixture.enterprise(town, east, "虚构甲厂");
        facts.nineSmall(fixture.enterprise(town, east, "虚构小店"), "shop");
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);

        assertThat(value(id, BASE)).isEqualByComparingTo("1");
        assertThat(value(id, new CellKey("jintao-2026-q3", "village", "", "nine_small_total")))
                .isEqualByComparingTo("1");
    }

    @Test
    void aFigureOfAPersonNeedsAReasonAndStaysWhenComputedAnew() {
        fixture.enterprise(town, east, "虚构甲厂");
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);

        assertThatThrownBy(() -> filling.override(id, FIVE_S, BigDecimal.ONE, " "))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> filling.override(id, FIVE_S, new BigDecimal("0.5"), "半家"))
                .isInstanceOf(DomainException.class);
        filling.override(id, FIVE_S, BigDecimal.ONE, "台账尚未录入");
        filling.compute(id);
        ReportCell cell = cell(id, FIVE_S);
        assertThat(cell.computed()).isEqualByComparingTo("0");
        assertThat(cell.value()).isEqualByComparingTo("1");
        assertThat(cell.overriddenBy()).isEqualTo(villageWorker.displayName());
        filling.withdrawOverride(id, FIVE_S);
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("0");
    }

    @Test
    void anOpeningBalanceIsAddedToTheUnitsFigureAndToTheConsolidatedOne() {
        fixture.logIn(villageWorker);
        FormDefinition form = catalogue.form("jintao-2026-q1");
        FormDefinition.Cell fiveS = form.cells().stream()
                .filter(cell -> cell.key().equals(FIVE_S))
                .findFirst()
                .orElseThrow();
        FormDefinition.Cell base = form.cells().stream()
                .filter(cell -> cell.key().equals(BASE))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> openings.write(form, east, Side.BLOCK, fiveS, BigDecimal.TEN, ""))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> openings.write(form, east, Side.BLOCK, base, BigDecimal.TEN, "台账"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> openings.write(form, west, Side.BLOCK, fiveS, BigDecimal.TEN, "台账"))
                .isInstanceOf(DomainException.class);
        openings.write(form, east, Side.BLOCK, fiveS, BigDecimal.valueOf(7), "2021年纸质台账");
        assertThat(openings.list(east, Side.BLOCK, form.id()))
                .extracting(OpeningBalance::enteredBy)
                .containsExactly(villageWorker.displayName());

        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.compute(id);
        assertThat(cell(id, FIVE_S).computed()).isEqualByComparingTo("0");
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("7");
        fixture.logIn(town, Role.SAFETY_OFFICE);
        UUID consolidated = reports.list(null, ALL).rows().stream()
                .filter(item -> item.side().consolidated())
                .findFirst()
                .orElseThrow()
                .id();
        filling.compute(consolidated);
        assertThat(value(consolidated, FIVE_S)).isEqualByComparingTo("7");
    }

    @Test
    void openingAReportComputesItAndAgainOnlyWhereSomethingChanged() {
        UUID id = open("东村");
        fixture.logIn(villageWorker);
        filling.refresh(id);
        assertThat(reports.get(id).state()).isEqualTo(ReportState.COMPUTED);
        filling.override(id, FIVE_S, BigDecimal.TEN, "台账尚未录入");
        int version = reports.get(id).version();
        filling.refresh(id);
        assertThat(reports.get(id).version()).isEqualTo(version);
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        fixture.logIn(villageWorker);
        filling.refresh(id);

        assertThat(cell(id, FIVE_S).computed()).isEqualByComparingTo("1");
        assertThat(value(id, FIVE_S)).isEqualByComparingTo("10");
        assertThat(reports.get(id).computedAt()).isNotNull();
    }

    @Test
    void openingNeverChangesWhatWasSent() {
        UUID id = sent("东村", villageWorker);
        facts.adopt(fixture.enterprise(town, east, "虚构甲厂"), "five_s", "2022-02-01", null);
        fixture.logIn(villageWorker);
        int version = reports.get(id).version();
        filling.refresh(id);

        assertThat(value(id, FIVE_S)).isEqualByComparingTo("0");
        assertThat(reports.get(id).version()).isEqualTo(version);
    }
}
