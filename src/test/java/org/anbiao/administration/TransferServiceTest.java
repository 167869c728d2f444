package org.anbiao.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.administration.reorganisation.Transfer;
import org.anbiao.administration.reorganisation.TransferService;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.registry.Handover.Problem;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Villages go from one township to another by their common superior, or a township is merged away. */
@DatabaseTest
class TransferServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate QUARTER_BEFORE = LocalDate.of(2026, 3, 31);
    private static final String DOCUMENT = "虚政综〔2026〕9号";

    @Autowired
    TenantFixture fixture;

    @Autowired
    TransferService service;

    @Autowired
    ReorganisationService reorganisations;

    @Autowired
    UnitService units;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID giving;
    private UUID receiving;
    private UUID bureau;
    private UUID east;
    private UUID west;
    private UUID cell;
    private UUID own;
    private UUID bureaus;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        giving = fixture.township(county);
        receiving = fixture.township(county);
        bureau = fixture.department(county);
        east = fixture.unit(giving, "village", "东村");
        west = fixture.unit(giving, "village", "西村");
        cell = fixture.unit(giving, "grid_cell", "东村第一网格", east);
        own = fixture.enterprise(giving, east, "虚构甲厂");
        bureaus = fixture.enterprise(giving, east, bureau, null, "虚构乙厂");
        fixture.enterprise(giving, west, "虚构西厂");
        fixture.asSystem(giving, () -> jdbc.sql("update enterprise set grid_unit_id = ? where id = ?")
                .params(cell, own)
                .update());
        fixture.logIn(county, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private Transfer transfer(List<UUID> villages, boolean ends) {
        return new Transfer(giving, receiving, villages, ends, ends, DAY, "区划调整", DOCUMENT);
    }

    private <T> T read(Class<T> type, String sql, Object... params) {
        return fixture.asSystem(
                county, () -> jdbc.sql(sql).params(List.of(params)).query(type).single());
    }

    private UUID there(String name) {
        return read(UUID.class, "select id from org_unit where tenant_id = ? and name = ?", receiving, name);
    }

    private long counted(String column, UUID id, LocalDate day) {
        return read(
                Long.class,
                "select count(*) from enterprise_state where active and " + column
                        + " = ? and valid_from <= ? and (valid_to is null or valid_to > ?)",
                id,
                day,
                day);
    }

    @Test
    void aVillageGoesWithItsEnterprisesCellsAndPeople() {
        Member worker = fixture.member(giving, Role.UNIT_WORKER, east, null);
        Member gridWorker = fixture.member(giving, Role.GRID_WORKER, cell, null);
        var preview = service.preview(transfer(List.of(east), false));
        assertThat(preview.enterprises()).containsExactly(2);
        assertThat(preview.members()).isEqualTo(2);
        assertThat(preview.below()).isOne();
        assertThat(preview.isPossible()).isTrue();

        assertThat(service.carryOut(transfer(List.of(east), false))).isEqualTo(2);
        UUID village = there("东村");
        assertThat(counted("block_unit_id", east, QUARTER_BEFORE)).isEqualTo(2);
        assertThat(counted("block_unit_id", village, QUARTER_BEFORE)).isZero();
        assertThat(counted("block_unit_id", village, DAY)).isEqualTo(2);
        assertThat(counted("block_tenant_id", receiving, DAY)).isEqualTo(2);
        assertThat(counted("line_tenant_id", giving, QUARTER_BEFORE)).isEqualTo(2);
        assertThat(counted("line_tenant_id", receiving, DAY)).isOne();
        assertThat(read(UUID.class, "select supervisor_tenant_id from enterprise where id = ?", bureaus))
                .as("a department's enterprise stays the department's")
                .isEqualTo(bureau);
        assertThat(read(UUID.class, "select grid_unit_id from enterprise where id = ?", own))
                .isEqualTo(there("东村第一网格"));
        assertThat(read(
                        Long.class,
                        "select count(*) from enterprise where id = ? and ? = any (viewer_tenant_ids)",
                        own,
                        giving))
                .as("the former township keeps sight of its days")
                .isOne();
        for (Member member : List.of(worker, gridWorker)) {
            assertThat(read(Boolean.class, "select active from member where id = ?", member.id()))
                    .isFalse();
            assertThat(read(
                            String.class,
                            "select role from member where tenant_id = ? and display_name = ? and not active",
                            receiving,
                            member.displayName()))
                    .isEqualTo(member.role().name());
        }
        assertThat(read(LocalDate.class, "select ended_on from org_unit where id = ?", east))
                .isEqualTo(DAY);
        assertThat(read(LocalDate.class, "select ended_on from org_unit where id = ?", cell))
                .isEqualTo(DAY);
        assertThat(tenants.isSuspended(giving)).isFalse();
        assertThat(reorganisations.history(receiving).get(0).concerns(village)).isTrue();
        assertThat(reorganisations.history(giving).get(0).concerns(east)).isTrue();
    }

    @Test
    void aTownshipIsMergedAwayWithAllItsVillages() {
        refused("administration.transfer.not-all", () -> service.preview(transfer(List.of(east), true)));
        assertThat(service.carryOut(transfer(List.of(east, west), true))).isEqualTo(3);
        assertThat(tenants.isSuspended(giving)).isTrue();
        assertThat(counted("block_tenant_id", receiving, DAY)).isEqualTo(3);
        assertThat(counted("block_tenant_id", giving, QUARTER_BEFORE)).isEqualTo(3);
        assertThat(service.receivers(receiving)).extracting(Tenant::id).isEmpty();
    }

    @Test
    void enterprisesPeopleReadNeitherTheReasonNorTheParts() {
        service.carryOut(transfer(List.of(east), false));
        UUID village = there("东村");
        UUID enterprise = fixture.enterprise(receiving, village, "虚构丙厂");
        for (Member person : List.of(
                fixture.member(receiving, Role.ENTERPRISE_PRINCIPAL, null, enterprise),
                fixture.member(receiving, Role.ENTERPRISE_EMPLOYEE, null, enterprise),
                fixture.member(receiving, Role.EXPERT, null, null))) {
            assertThat(seen(person)).as(person.role().name()).isZero();
        }
        assertThat(seen(fixture.member(receiving, Role.SAFETY_OFFICE, null, null)))
                .as("an office of the township below reads what its superior did with its villages")
                .isEqualTo(3);
    }

    private long seen(Member member) {
        return fixture.as(fixture.actor(member), () -> jdbc.sql(
                        "select (select count(*) from unit_change where reason = '区划调整' and tenant_id = ?)"
                                + " + (select count(*) from unit_change_part where tenant_id = ?)")
                .params(county, county)
                .query(Long.class)
                .single());
    }

    @Test
    void onlyTheCommonSuperiorDoesIt() {
        fixture.logIn(giving, Role.TENANT_ADMIN);
        refused("administration.transfer.superior", () -> service.carryOut(transfer(List.of(east), false)));
        assertThat(service.receivers(giving)).isEmpty();
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> service.carryOut(transfer(List.of(east), false)))
                .isInstanceOf(AccessDeniedException.class);
        fixture.logIn(fixture.county(), Role.TENANT_ADMIN);
        assertThatThrownBy(() -> service.carryOut(transfer(List.of(east), false)))
                .isInstanceOf(DomainException.class);
        fixture.logIn(county, Role.TENANT_ADMIN);
        assertThat(service.receivers(giving)).extracting(Tenant::id).containsExactly(receiving);
    }

    @Test
    void whatIsInTheWayIsNamedAndNothingMoves() {
        fixture.unit(receiving, "village", "西村");
        refused("administration.unit.name-taken", () -> service.preview(transfer(List.of(west), false)));
        UUID same = fixture.enterprise(receiving, there("西村"), "虚构同码厂");
        fixture.asSystem(receiving, () -> jdbc.sql("update enterprise set code = ? where id = ?")
                .params("TEST-" + own, same)
                .update());
        assertThat(service.preview(transfer(List.of(east), false)).problems())
                .extracting(Problem::name, Problem::messageKey)
                .containsExactly(Tuple.tuple("虚构甲厂", "registry.transfer.code-taken"));
        refused("administration.reorganisation.hindered", () -> service.carryOut(transfer(List.of(east), false)));
        assertThat(counted("block_unit_id", east, DAY)).isEqualTo(2);
        refused(
                "administration.date.future",
                () -> service.preview(new Transfer(
                        giving, receiving, List.of(east), false, false, LocalDate.of(2099, 1, 1), "区划调整", DOCUMENT)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCountyDoesItOnThePage() {
        views.open();
        try {
            UI.getCurrent()
                    .navigate(
                            "administration/reorganisation",
                            QueryParameters.simple(
                                    Map.of("of", tenants.get(giving).code())));
            _setValue(_get(Select.class, spec -> spec.withLabel("办理事项")), Kind.TRANSFER);
            _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "区划调整");
            _setValue(_get(TextField.class, spec -> spec.withLabel("批复文号")), DOCUMENT);
            MultiSelectComboBox<UnitLine> villages =
                    _get(MultiSelectComboBox.class, spec -> spec.withLabel("要划走的村（社区）"));
            _setValue(
                    villages,
                    Set.of(units.units(giving).stream()
                            .filter(unit -> unit.id().equals(east))
                            .findFirst()
                            .orElseThrow()));
            _click(_get(Button.class, spec -> spec.withText("查看影响")));
            _assertNone(Dialog.class);
            ComboBox<Tenant> to = _get(ComboBox.class, spec -> spec.withLabel("划归哪个乡镇（街道）"));
            _setValue(to, tenants.get(receiving));
            _click(_get(Button.class, spec -> spec.withText("查看影响")));
            assertThat(_find(_get(Dialog.class), ListItem.class).stream().map(ListItem::getText))
                    .anyMatch(text -> text.contains(tenants.get(receiving).shortName() + " · 东村"));
            _click(_get(Button.class, spec -> spec.withText("确认办理")));
            assertThat(read(LocalDate.class, "select ended_on from org_unit where id = ?", east))
                    .isNotNull();
            assertThat(there("东村")).isNotNull();
        } finally {
            views.close();
        }
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
