package org.anbiao.registry.importing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.registry.RegistrySamples;
import org.anbiao.registry.SizeClass;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a confirmation writes, and what it leaves alone. */
class ImportConfirmTest extends ImportTestBase {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    ViewTester views;

    @Test
    void theCheckWritesNothingAndTheConfirmationOnlyTheGoodRows() {
        String good = RegistrySamples.code();
        UUID id = check(List.of(
                row(good, "虚构甲厂"),
                row("91350500MA0000000X", "虚构乙厂"),
                with(row(RegistrySamples.code(), "虚构丙厂"), ImportColumn.VILLAGE, "南村")));

        RegistryImport checked = service.get(id);
        assertThat(checked.state()).isEqualTo(RegistryImport.State.CHECKED);
        assertThat(List.of(checked.total(), checked.toAdd(), checked.bad())).containsExactly(3, 1, 2);
        assertThat(names()).isEmpty();

        apply(id);

        assertThat(service.get(id).applied()).isOne();
        assertThat(names()).containsExactly("虚构甲厂");
        assertThat(service.problems(id, 10))
                .extracting(ImportProblem::problems)
                .satisfiesExactly(problem -> assertThat(problem).contains("校验位不对"), problem -> assertThat(problem)
                        .contains("本地区没有“南村”"));
    }

    @Test
    void thePageIsACheckBeforeTheConfirmationAndAResultAfterIt() {
        UUID id = check(List.of(row(RegistrySamples.code(), "虚构甲厂")));
        assertThat(title(id)).isEqualTo("导入核对");
        apply(id);
        assertThat(title(id)).isEqualTo("导入结果");
    }

    private String title(UUID id) {
        views.open();
        try {
            UI.getCurrent().navigate("enterprises/import/" + id);
            return _get(H2.class).getText();
        } finally {
            views.close();
        }
    }

    @Test
    void aGoodRowBringsEverythingAlong() {
        Map<ImportColumn, Object> row = row(RegistrySamples.code(), "虚构甲厂");
        row.put(ImportColumn.STAFF, 99);
        row.put(ImportColumn.REVENUE, 2000);
        row.put(ImportColumn.KEY, "是");
        row.put(ImportColumn.TAGS, "商贸企业、新办企业");
        row.put(ImportColumn.OPENED, "2018年3月1日");
        row.put(ImportColumn.ENTERED, LocalDate.of(2024, 12, 1));
        row.put(ImportColumn.SUPERVISOR_UNIT, "工业站");
        row.put(ImportColumn.LEGAL_NAME, "甲某");
        row.put(ImportColumn.OFFICER_NAME, "乙某");
        row.put(ImportColumn.OFFICER_FULL_TIME, "兼职");

        UUID id = check(List.of(row));
        assertThat(service.problems(id, 5)).isEmpty();
        apply(id);

        EnterpriseListItem item = items().get(0);
        assertThat(item.sizeClass()).isEqualTo(SizeClass.ABOVE_SCALE);
        assertThat(item.keyEnterprise()).isTrue();
        assertThat(item.supervisorName()).endsWith("工业站");
        assertThat(enterprises.get(new EnterpriseId(item.id())).data().profile().tags())
                .hasSize(2);
        assertThat(count("select count(*) from fact_enterprise where valid_from = '2024-12-01' and valid_to is null"
                        + " and size_class = 'above_scale' and line_unit_id is not null"))
                .isOne();
        assertThat(count("select count(*) from fact_safety_officer where not full_time and person_name = '乙某'"))
                .isOne();
        assertThat(count("select count(*) from enterprise_person where role = 'legal_representative'"))
                .isOne();
        assertThat(count("select count(*) from audit_entry where act = 'enterprise.imported'"))
                .isOne();
    }

    @Test
    void theSameSheetAgainChangesNothingAndAChangedOneOnlyWhatItSays() {
        String code = RegistrySamples.code();
        Map<ImportColumn, Object> row = row(code, "虚构甲厂");
        row.put(ImportColumn.STAFF, 50);
        row.put(ImportColumn.ENTERED, "2024-06-01");
        row.put(ImportColumn.PHONE, "0595-1");
        apply(check(List.of(row)));

        UUID again = check(List.of(row));
        assertThat(service.get(again).unchanged()).isOne();
        apply(again);
        assertThat(names()).containsExactly("虚构甲厂");

        Map<ImportColumn, Object> changed = row(code, "虚构甲厂（新）");
        changed.put(ImportColumn.STAFF, 350);
        changed.put(ImportColumn.VILLAGE, "西村");
        UUID change = check(List.of(changed));
        assertThat(service.get(change).toChange()).isOne();
        apply(change);

        EnterpriseListItem item = items().get(0);
        assertThat(item.name()).isEqualTo("虚构甲厂（新）");
        assertThat(item.phone()).isEqualTo("****");
        assertThat(item.villageName()).isEqualTo("西村");
        assertThat(count("select count(*) from fact_enterprise where valid_from = '2024-06-01' and valid_to = "
                        + "(now() at time zone 'Asia/Shanghai')::date and size_class = 'small_micro'"))
                .isOne();
        assertThat(count("select count(*) from fact_enterprise where valid_to is null and size_class = 'above_scale'"))
                .isOne();
    }

    @Test
    void whatSomebodyElseChangedInTheMeantimeIsNotOverwritten() {
        String code = RegistrySamples.code();
        apply(check(List.of(row(code, "虚构甲厂"))));
        UUID pending = check(List.of(row(code, "虚构甲厂（导入）"), row(RegistrySamples.code(), "虚构乙厂")));
        EnterpriseId id = new EnterpriseId(items().get(0).id());
        var data = enterprises.get(id).data();
        enterprises.revise(id, 0, data.profile(), data.figures(), data.life().enteredOn());

        apply(pending);

        assertThat(names()).containsExactlyInAnyOrder("虚构甲厂", "虚构乙厂");
        assertThat(service.get(pending).rejected()).isOne();
        assertThat(service.problems(pending, 5)).singleElement().satisfies(problem -> assertThat(problem.problems())
                .contains("请重新导入这一行"));
    }

    @Test
    void aCodeOfAnotherTownshipIsNotRegisteredTwice() {
        UUID other = fixture.township(county);
        UUID village = fixture.unit(other, "village", "北村");
        String code = RegistrySamples.code();
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        enterprises.register(RegistrySamples.enterprise("虚构甲厂", village, other));
        String registered = items().get(0).code();

        UUID id = check(List.of(row(registered, "虚构甲厂"), row(code, "虚构乙厂")));

        assertThat(service.problems(id, 5)).singleElement().satisfies(problem -> assertThat(problem.problems())
                .contains("请在该企业的档案中办理迁移"));
    }

    @Test
    void importsOfAnotherAuthorityAreNotSeenAndAVillageDoesNotImport() {
        UUID id = check(List.of(row(RegistrySamples.code(), "虚构甲厂")));

        fixture.logIn(fixture.township(county), Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(DomainException.class);
        assertThat(service.latest()).isEmpty();
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, east, null));
        assertThatThrownBy(() -> service.get(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tenThousandRowsAreWrittenInChunks() {
        List<Map<ImportColumn, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Map<ImportColumn, Object> row = row(RegistrySamples.code(), "虚构厂" + i);
            row.put(ImportColumn.STAFF, i % 400);
            row.put(ImportColumn.OFFICER_NAME, "甲某");
            row.put(ImportColumn.OFFICER_FULL_TIME, "专职");
            rows.add(row);
        }
        Path file = workbook(rows);
        UUID id = service.check("big.xlsx", file);
        apply(id);

        assertThat(service.get(id).applied()).isEqualTo(10_000);
    }
}
