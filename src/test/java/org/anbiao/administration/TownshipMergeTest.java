package org.anbiao.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.UnitService.Use;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.administration.reorganisation.Transfer;
import org.anbiao.administration.reorganisation.TransferService;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A township with a running campaign is merged into another one: its people go along with their accounts, its campaign as chosen. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class TownshipMergeTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String KEY = "administration.transfer.effect.";

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    TenantFixture fixture;

    @Autowired
    TransferService service;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    ViewTester views;

    @Autowired
    JdbcClient jdbc;

    private Case given;
    private UUID receiving;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
        receiving = fixture.township(given.county());
        fixture.logIn(given.county(), Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private Transfer merge(boolean endsCampaigns) {
        return new Transfer(
                given.township(),
                receiving,
                List.of(given.east(), given.west()),
                true,
                endsCampaigns,
                TODAY,
                "区划调整",
                "虚政综〔2026〕9号");
    }

    private Member person(Role role, UUID unit, UUID enterprise) {
        Member member = fixture.member(given.township(), role, unit, enterprise);
        fixture.asSystem(given.township(), () -> jdbc.sql(
                        "insert into login_account (username, password_hash, member_id, tenant_id) values (?, ?, ?, ?)")
                .params("u-" + member.id(), "hash of " + member.id(), member.id(), given.township())
                .update());
        return member;
    }

    /** Authority, role, unit, enterprise and state of whoever logs in by the account that a member had. */
    private List<String> now(Member member) {
        return fixture.asSystem(receiving, () -> jdbc.sql("""
                                select m.role || ' ' || coalesce(u.name, '-') || ' ' || coalesce(m.enterprise_id::text, '-') || ' ' || m.active
                                from login_account a join member m on m.id = a.member_id and m.tenant_id = a.tenant_id
                                left join org_unit u on u.id = m.unit_id
                                where a.username = ? and a.password_hash = ? and a.tenant_id = ? and (u.id is null or u.tenant_id = a.tenant_id)
                                """)
                .params("u-" + member.id(), "hash of " + member.id(), receiving)
                .query(String.class)
                .list());
    }

    private String status() {
        return read(String.class, "select status from campaign where id = ?", given.campaign());
    }

    private <T> T read(Class<T> type, String sql, Object... params) {
        return fixture.asSystem(
                given.township(),
                () -> jdbc.sql(sql).params(List.of(params)).query(type).single());
    }

    private long reading(Preview preview, String what) {
        return preview.effects().stream()
                .filter(use -> use.messageKey().equals(KEY + what))
                .mapToLong(Use::count)
                .sum();
    }

    @Test
    void everybodyKeepsRoleAndAccountInTheReceivingTownship() {
        UUID station = fixture.unit(given.township(), "station", "经济发展办");
        UUID other = fixture.unit(given.township(), "station", "应急站");
        UUID same = fixture.unit(receiving, "station", "经济发展办");
        Member office = person(Role.SAFETY_OFFICE, null, null);
        Member administrator = person(Role.TENANT_ADMIN, null, null);
        Member clerk = person(Role.UNIT_WORKER, station, null);
        Member rescuer = person(Role.UNIT_WORKER, other, null);
        Member villager = person(Role.UNIT_WORKER, given.east(), null);
        Member principal = person(Role.ENTERPRISE_PRINCIPAL, null, given.first());
        Member suspended = person(Role.LEADER, null, null);
        fixture.asSystem(
                given.township(), () -> jdbc.sql("update member set active = false, suspended_at = now() where id = ?")
                        .param(suspended.id())
                        .update());
        Preview preview = service.preview(merge(false));
        assertThat(reading(preview, "staff")).isEqualTo(1);
        // the campaign's administrator, whom the launch logged in, among them
        assertThat(reading(preview, "office")).isEqualTo(6);
        assertThat(preview.members()).isEqualTo(1);
        assertThat(now(office)).isEmpty();

        service.carryOut(merge(false));
        assertThat(now(office)).containsExactly("SAFETY_OFFICE - - true");
        assertThat(now(administrator)).containsExactly("TENANT_ADMIN - - true");
        assertThat(now(clerk)).containsExactly("UNIT_WORKER 经济发展办 - true");
        assertThat(now(rescuer)).containsExactly("UNIT_WORKER 应急站 - true");
        assertThat(now(villager)).containsExactly("UNIT_WORKER 东溪村 - true");
        assertThat(now(principal)).containsExactly("ENTERPRISE_PRINCIPAL - " + given.first() + " true");
        assertThat(now(suspended)).as("whoever was out stays out").isEmpty();
        assertThat(read(Long.class, "select count(*) from org_unit where tenant_id = ? and name = '经济发展办'", receiving))
                .as("the unit of the same name, not a second one")
                .isOne();
        assertThat(same).isNotNull();
        for (Member member : List.of(office, clerk, villager, principal)) {
            assertThat(read(LocalDate.class, "select left_on from member where id = ? and not active", member.id()))
                    .isEqualTo(TODAY.minusDays(1));
            assertThat(read(Long.class, "select count(*) from login_account where member_id = ?", member.id()))
                    .isZero();
        }
        assertThat(tenants.isSuspended(given.township())).isTrue();
        assertThat(status()).as("not asked to end").isEqualTo("running");
    }

    @Test
    void aRoleThatIsKeptApartFromOneHeldThereRefusesTheWholeAct() {
        Member administrator = person(Role.TENANT_ADMIN, null, null);
        Member auditor = fixture.member(receiving, Role.AUDITOR, null, null);
        fixture.asSystem(given.township(), () -> email(administrator));
        fixture.asSystem(receiving, () -> email(auditor));
        assertThatThrownBy(() -> service.carryOut(merge(true)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("identity.member.separated"));
        assertThat(tenants.isSuspended(given.township())).isFalse();
        assertThat(status()).isEqualTo("running");
        assertThat(read(Long.class, "select count(*) from login_account where member_id = ?", administrator.id()))
                .isOne();
    }

    private int email(Member member) {
        return jdbc.sql("update member set email = ? where id = ?")
                .params("same@example.org", member.id())
                .update();
    }

    @Test
    void theCampaignEndsWithTheTownshipAndWhatIsOpenIsWrittenDown() {
        String title = read(String.class, "select title from campaign where id = ?", given.campaign());
        assertThat(service.campaigns(given.township())).containsExactly(title);
        assertThat(read(
                        Long.class,
                        "select count(*) from work_item where campaign_id = ? and state = 'open' and enterprise_id is null",
                        given.campaign()))
                .isPositive();

        service.carryOut(merge(true));
        assertThat(status()).isEqualTo("closed");
        assertThat(read(Long.class, "select count(*) from campaign_leftover where campaign_id = ?", given.campaign()))
                .isPositive();
        assertThat(read(
                        Long.class,
                        "select count(*) from work_item where campaign_id = ? and state = 'open' and enterprise_id is null",
                        given.campaign()))
                .isZero();
        assertThat(read(
                        Long.class,
                        "select count(*) from audit_entry where act = 'campaign.ended-with-authority' and subject_id = ?",
                        given.campaign()))
                .isOne();
        assertThat(read(Long.class, "select count(*) from participation where campaign_id = ?", given.campaign()))
                .as("what was stays to be read")
                .isEqualTo(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void thePageAsksForTheCampaignsWhereTheTownshipEndsAndSaysWhatBecomesOfThem() {
        views.open();
        try {
            UI.getCurrent()
                    .navigate(
                            "administration/reorganisation",
                            QueryParameters.simple(
                                    Map.of("of", tenants.get(given.township()).code())));
            LocatorJ._setValue(LocatorJ._get(Select.class, spec -> spec.withLabel("办理事项")), Kind.TRANSFER);
            LocatorJ._setValue(LocatorJ._get(TextField.class, spec -> spec.withLabel("原因")), "区划调整");
            LocatorJ._setValue(LocatorJ._get(TextField.class, spec -> spec.withLabel("批复文号")), "虚政综〔2026〕9号");
            ComboBox<Tenant> to = LocatorJ._get(ComboBox.class, spec -> spec.withLabel("划归哪个乡镇（街道）"));
            LocatorJ._setValue(to, tenants.get(receiving));
            LocatorJ._assertNone(Checkbox.class, spec -> spec.withLabel("同时结束原乡镇正在开展的专项行动"));
            LocatorJ._setValue(LocatorJ._get(Checkbox.class, spec -> spec.withLabel("撤销原乡镇（街道）")), true);
            Checkbox ends = LocatorJ._get(Checkbox.class, spec -> spec.withLabel("同时结束原乡镇正在开展的专项行动"));
            String title = service.campaigns(given.township()).get(0);
            assertThat(ends.getHelperText()).contains(title);
            LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("查看影响")));
            assertThat(effects()).anyMatch(text -> text.startsWith("原乡镇正在开展的专项行动保持现状") && text.contains(title));
            LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("取消")));
            LocatorJ._setValue(ends, true);
            LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("查看影响")));
            assertThat(effects())
                    .anyMatch(text -> text.startsWith("原乡镇正在开展的专项行动随之结束") && text.contains(title))
                    .anyMatch(text -> text.startsWith("1 名乡镇办公室"));
            LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("确认办理")));
            assertThat(status()).isEqualTo("closed");
        } finally {
            views.close();
        }
    }

    private static List<String> effects() {
        return LocatorJ._find(LocatorJ._get(Dialog.class), ListItem.class).stream()
                .map(ListItem::getText)
                .toList();
    }
}
