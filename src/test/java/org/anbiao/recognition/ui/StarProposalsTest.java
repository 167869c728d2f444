package org.anbiao.recognition.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckScoreService;
import org.anbiao.enforcement.EnforcementFixture;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.identity.Role;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.recognition.StarProposals;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Scored full checks of gas companies are proposed for stars, and a person records them. */
@DatabaseTest
@Import(EnforcementFixture.class)
class StarProposalsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture tenants;

    @Autowired
    EnforcementFixture enforcement;

    @Autowired
    CheckScoreService scores;

    @Autowired
    StarProposals proposals;

    @Autowired
    RecognitionService recognitions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID gas;
    private UUID other;
    private UUID gasCheck;

    @BeforeEach
    void twoCheckedEnterprises() {
        UUID county = tenants.county();
        township = tenants.township(county);
        UUID village = tenants.unit(township, "village", "东溪村");
        gas = tenants.enterprise(township, village, "虚构燃气站");
        other = tenants.enterprise(township, village, "虚构石材厂");
        tenants.asSystem(township, () -> {
            UUID sector = jdbc.sql("insert into sector (name) values ('城镇燃气') returning id")
                    .query(UUID.class)
                    .single();
            return jdbc.sql("update enterprise set sector_id = ? where id = ?")
                    .params(sector, gas)
                    .update();
        });
        tenants.logIn(tenants.member(township, Role.SAFETY_OFFICE, null, null));
        gasCheck = enforcement.inspect(gas, InspectionKind.SPECIAL, TODAY);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private void score(String points) {
        scores.score(gasCheck, new BigDecimal(points), "虚构检查组", TODAY);
    }

    private List<String> proposed() {
        return proposals.ofYear(TODAY.getYear()).best().stream()
                .map(one -> one.score().enterpriseName())
                .toList();
    }

    @Test
    void badScoresAreRefusedAndSayWhy() {
        refused("enforcement.score.points", () -> score("100.1"));
        refused("enforcement.score.points", () -> score("-1"));
        refused("enforcement.score.points", () -> score("95.55"));
        refused("enforcement.score.points", () -> scores.score(gasCheck, null, "虚构检查组", TODAY));
        refused("enforcement.score.by-missing", () -> scores.score(gasCheck, BigDecimal.TEN, " ", TODAY));
        refused(
                "enforcement.score.before-check",
                () -> scores.score(gasCheck, BigDecimal.TEN, "虚构检查组", TODAY.minusDays(1)));
        refused("enforcement.day-in-future", () -> scores.score(gasCheck, BigDecimal.TEN, "虚构检查组", TODAY.plusDays(1)));
        tenants.asSystem(township, () -> jdbc.sql("update inspection set full_check = false")
                .update());
        refused("enforcement.score.not-full", () -> score("95"));
    }

    @Test
    void onlyWhoCheckedScoresAndAnEnterpriseNever() {
        tenants.logIn(tenants.member(tenants.township(tenants.county()), Role.SAFETY_OFFICE, null, null));
        refused("enforcement.score.not-own", () -> score("95"));
        assertThat(proposed()).isEmpty();
        tenants.logIn(tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, gas));
        assertThatThrownBy(() -> score("95")).isInstanceOf(AccessDeniedException.class);
        assertThat(proposed()).as("nor does it read the comparison").isEmpty();
    }

    @Test
    void theBestOfTheSectorAreProposedAndNothingIsGivenByItself() {
        UUID otherCheck = enforcement.inspect(other, InspectionKind.SPECIAL, TODAY);
        scores.score(otherCheck, new BigDecimal("99"), "虚构检查组", TODAY);
        assertThat(proposed()).as("another sector is not rewarded so").isEmpty();
        score("89.9");
        assertThat(proposed()).isEmpty();
        assertThat(proposals.ofYear(TODAY.getYear()).scored()).isOne();
        score("96.5");
        assertThat(proposed()).containsExactly("虚构燃气站");
        assertThat(proposals.ofYear(TODAY.getYear() - 1).best()).isEmpty();
        assertThat(recognitions.of(gas)).isEmpty();
    }

    @Test
    void aPersonScoresInTheListAndTakesTheProposalOverAsStars() {
        views.open();
        UI.getCurrent().navigate("recognition/star-proposals");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("本年度还没有评分的全面检查");
        score("96.5");
        UI.getCurrent().navigate("recognition");
        UI.getCurrent().navigate("recognition/star-proposals");
        String reason = TODAY.getYear() + "年全覆盖检查得 96.5 分，在 1 家已评分企业中排第 1，符合“得分 90 分以上”";
        assertThat(_find(Span.class)).extracting(Span::getText).contains(reason, "建议评星");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("inspections/" + gasCheck);
        _click(_get(Button.class, spec -> spec.withText(Texts.get("recognition.record.title.star"))));
        assertThat(_get(TextField.class, spec -> spec.withLabel(Texts.get("recognition.field.basis")))
                        .getValue())
                .isEqualTo(reason);
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        NotificationsKt.expectNotifications(Texts.get("recognition.level-unknown"));
        level("4");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("recognition.field.body"))), "虚构县局");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        assertThat(recognitions.of(gas))
                .singleElement()
                .satisfies(star -> assertThat(star.award().kind()).isEqualTo(RecognitionKind.STAR))
                .satisfies(star -> assertThat(star.award().basis()).isEqualTo(reason))
                .extracting(Recognition::recordedBy)
                .isNotEqualTo("");
        assertThat(_find(Span.class)).extracting(Span::getText).doesNotContain("建议评星");
        assertThat(proposals.ofYear(TODAY.getYear()).best()).singleElement().satisfies(one -> assertThat(one.star())
                .isNotNull());
    }

    @Test
    void theScoreIsEnteredInTheListOfFullChecks() {
        views.open();
        UI.getCurrent().navigate("inspections/full-checks", com.vaadin.flow.router.QueryParameters.of("all", "1"));
        com.vaadin.flow.component.grid.Grid<?> grid = _get(com.vaadin.flow.component.grid.Grid.class);
        Button score = (Button) com.github.mvysny.kaributesting.v10.GridKt._getCellComponent(grid, 1, "act");
        _click(score);
        _setValue(
                _get(BigDecimalField.class, spec -> spec.withLabel(Texts.get("enforcement.score.field"))),
                new BigDecimal("92"));
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        NotificationsKt.expectNotifications(Texts.get("enforcement.score.by-missing"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("enforcement.score.by"))), "虚构检查组");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("common.action.confirm"))));
        assertThat(proposed()).containsExactly("虚构燃气站");
    }

    @SuppressWarnings("unchecked")
    private static void level(String stars) {
        _setValue(
                (Select<String>) _get(Select.class, spec -> spec.withLabel(Texts.get("recognition.field.level"))),
                stars);
    }
}
