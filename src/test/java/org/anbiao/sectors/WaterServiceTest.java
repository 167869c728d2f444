package org.anbiao.sectors;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.EntryCondition;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.RiskGradeService;
import org.anbiao.registry.RiskProposal;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The pass rate of water quality is recorded by waterworks and offices and enters the proposal of the colour. */
@DatabaseTest
@Import(SectorFixture.class)
class WaterServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    SectorFixture sectors;

    @Autowired
    WaterService water;

    @Autowired
    RiskGradeService grades;

    @Autowired
    TenantSettings settings;

    @Autowired
    List<EntryCondition> conditions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID works;
    private UUID stone;

    @BeforeEach
    void aWaterworks() {
        township = tenants.township(tenants.county());
        UUID village = tenants.unit(township, "village", "东溪村");
        works = tenants.enterprise(township, village, "虚构自来水厂");
        stone = tenants.enterprise(township, village, "虚构石材厂");
        sectors.sector(township, works, "城市供水");
        asOffice();
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private void asOffice() {
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
    }

    private void asWorks() {
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, works));
    }

    private static WaterQuality.Draft draft(int daysAgo, String rate) {
        return new WaterQuality.Draft(
                TODAY.minusDays(daysAgo + 30), TODAY.minusDays(daysAgo), new BigDecimal(rate), "虚构水质监测站", "虚构报告1号");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private List<String> reasons() {
        return grades.propose(new EnterpriseId(works), TODAY).reasons().stream()
                .map(RiskProposal.Reason::fact)
                .toList();
    }

    @Test
    void badInputIsRefusedAndSaysWhy() {
        refused("sectors.other-sector", () -> water.record(stone, draft(1, "99")));
        refused("sectors.water.rate", () -> water.record(works, draft(1, "100.01")));
        refused("sectors.water.rate", () -> water.record(works, draft(1, "99.555")));
        refused("sectors.day-to-come", () -> water.record(works, draft(-1, "99")));
        refused(
                "sectors.water.period",
                () -> water.record(
                        works, new WaterQuality.Draft(TODAY, TODAY.minusDays(1), BigDecimal.TEN, "虚构站", "虚构报告")));
        refused(
                "sectors.water.evidence-missing",
                () -> water.record(works, new WaterQuality.Draft(TODAY, TODAY, BigDecimal.TEN, "虚构站", " ")));
        water.record(works, draft(1, "99"));
        refused("sectors.water.recorded", () -> water.record(works, draft(1, "98")));
        assertThat(water.of(works).rates()).hasSize(1);
    }

    @Test
    void theLatestRateHoldsAndAnAuthoritysBeforeTheEnterprisesOwn() {
        asWorks();
        UUID own = water.record(works, draft(10, "99"));
        assertThat(water.of(works).isLow()).isFalse();
        asOffice();
        UUID official = water.record(works, draft(10, "94.99"));
        water.record(works, draft(60, "80"));
        assertThat(water.of(works).latest())
                .satisfies(rate -> assertThat(rate.id()).isEqualTo(official));
        assertThat(water.of(works).isLow()).isTrue();
        asWorks();
        refused("sectors.water.authority", () -> water.withdraw(works, official, "不认可"));
        assertThatThrownBy(() -> tenants.asSystem(
                        township, () -> jdbc.sql("update water_quality set pass_rate = 99 where id = ?")
                                .param(official)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        asOffice();
        refused("sectors.withdraw-reason-missing", () -> water.withdraw(works, official, ""));
        water.withdraw(works, official, "登记错误");
        assertThat(water.of(works).latest())
                .satisfies(rate -> assertThat(rate.id()).isEqualTo(own));
    }

    @Test
    void aLowRateIsAReasonOfTheColourUnlessTheAuthorityOnlyShowsIt() {
        water.record(works, draft(10, "96"));
        assertThat(reasons()).doesNotContain("water_quality_low");
        water.record(works, draft(5, "94"));
        assertThat(reasons()).contains("water_quality_low");
        tenants.asSystem(township, () -> {
            settings.choose(SectorSettings.WATER_QUALITY, SectorSettings.SHOWN, TODAY, false, "虚构理由");
            return null;
        });
        assertThat(reasons()).doesNotContain("water_quality_low");
        assertThat(water.of(works).latest()).isNotNull();
    }

    @Test
    void otherAuthoritiesAndReadersDoNotRecord() {
        tenants.logIn(tenants.member(tenants.township(tenants.county()), Role.SAFETY_OFFICE, null, null));
        assertThatThrownBy(() -> water.of(works)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> water.record(works, draft(1, "99"))).isInstanceOf(DomainException.class);
        tenants.logIn(tenants.member(township, Role.LEADER, null, null));
        assertThatThrownBy(() -> water.record(works, draft(1, "99"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theMenuShowsThePageToWaterworksAloneAndTheyRecordThere() {
        EntryCondition page = conditions.stream()
                .filter(one -> one.route().equals("water-quality"))
                .findFirst()
                .orElseThrow();
        asWorks();
        assertThat(page.concerns(works)).isTrue();
        views.open();
        UI.getCurrent().navigate("water-quality");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("sectors.water.record"))));
        _setValue(
                _get(BigDecimalField.class, spec -> spec.withLabel(Texts.get("sectors.water.rate-field"))),
                new BigDecimal("97.5"));
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        NotificationsKt.expectNotifications(Texts.get("sectors.water.tester-missing"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.water.tester"))), "虚构水质监测站");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("sectors.water.evidence"))), "虚构报告2号");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        assertThat(_find(Span.class)).extracting(Span::getText).contains(Texts.get("sectors.water.latest", "97.5"));
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, stone));
        assertThat(page.concerns(stone)).isFalse();
        views.close();
        asOffice();
        views.open();
        UI.getCurrent().navigate("enterprises/" + works, QueryParameters.of("tab", "sectors"));
        assertThat(_find(Span.class)).extracting(Span::getText).contains(Texts.get("sectors.water.latest", "97.5"));
    }
}
