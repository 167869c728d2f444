package org.anbiao.registry;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An overall colour says what it asks, in the words of the supervisor, to the enterprise and to who inspects it. */
@DatabaseTest
class RiskControlsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TenantFixture fixture;

    @Autowired
    RiskControls controls;

    @Autowired
    RiskGradeService grades;

    @Autowired
    ViewTester views;

    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "东溪村");
        enterprise = fixture.enterprise(township, village, "虚构石材厂");
    }

    @AfterEach
    void logOut() {
        views.close();
        fixture.logOut();
    }

    private void grade(RiskColor color, LocalDate on) {
        fixture.logIn(township, Role.SAFETY_OFFICE);
        grades.grade(new EnterpriseId(enterprise), color, on, "虚构理由", null);
    }

    private void word(UUID tenant, RiskColor color, String words) {
        fixture.logIn(tenant, Role.TENANT_ADMIN);
        controls.word(color, words);
    }

    @Test
    void everyColourHasWordsOfThePortalsOwn() {
        fixture.logIn(township, Role.TENANT_ADMIN);
        assertThat(controls.own()).hasSize(4).allSatisfy(element -> {
            assertThat(element.words()).contains("监管单位");
            assertThat(element.chosenBy()).isEmpty();
        });
    }

    @Test
    void theColourOfTheDayCountsAndWithoutOneNothingIsAsked() {
        fixture.logIn(township, Role.SAFETY_OFFICE);
        assertThat(controls.on(enterprise, TODAY)).isEmpty();
        grade(RiskColor.YELLOW, TODAY.minusDays(9));
        grade(RiskColor.RED, TODAY.minusDays(2));
        assertThat(controls.on(enterprise, TODAY))
                .get()
                .extracting(ControlElement::color)
                .isEqualTo(RiskColor.RED);
        assertThat(controls.on(enterprise, TODAY.minusDays(3)))
                .get()
                .extracting(ControlElement::color)
                .isEqualTo(RiskColor.YELLOW);
        assertThat(controls.on(enterprise, TODAY.minusDays(10))).isEmpty();
    }

    @Test
    void theNearestAuthoritysWordsHoldColourByColour() {
        grade(RiskColor.RED, TODAY);
        word(county, RiskColor.RED, "每周一查");
        word(county, RiskColor.BLUE, "每年一查");
        fixture.logIn(fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise));
        assertThat(controls.on(enterprise, TODAY))
                .as("the enterprise's own people read what the county says")
                .get()
                .satisfies(element -> assertThat(element.words()).isEqualTo("每周一查"));
        word(township, RiskColor.RED, "  每日一查 ");
        word(township, RiskColor.YELLOW, "每月一查");
        assertThat(controls.own()).extracting(ControlElement::words).contains("每日一查", "每月一查", "每年一查");
        word(township, RiskColor.RED, "");
        assertThat(controls.own().get(0).words()).as("the superior's again").isEqualTo("每周一查");
        fixture.logIn(fixture.township(fixture.county()), Role.TENANT_ADMIN);
        assertThat(controls.own())
                .as("another county's are its own")
                .allSatisfy(element -> assertThat(element.chosenBy()).isEmpty());
    }

    @Test
    void onlyTheSystemAdministratorWordsThemAndNotAtAnyLength() {
        fixture.logIn(township, Role.TENANT_ADMIN);
        assertThatThrownBy(() -> controls.word(RiskColor.RED, "长".repeat(1001)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("registry.control.too-long"));
        fixture.logIn(township, Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> controls.word(RiskColor.RED, "每日一查")).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(fixture.township(county), Role.SAFETY_OFFICE);
        assertThatThrownBy(() -> controls.on(enterprise, TODAY)).isInstanceOf(DomainException.class);
    }

    private static void assertSaid() {
        assertThat(_find(Span.class, spec -> spec.withText("每季一查\n专人监护"))).hasSize(1);
    }

    @Test
    void theEnterpriseAndTheInspectorReadThemWhereTheyWork() {
        grade(RiskColor.ORANGE, TODAY);
        fixture.logIn(township, Role.TENANT_ADMIN);
        views.open();
        UI.getCurrent().navigate("control-elements");
        _click(_find(Button.class, spec -> spec.withText("修改")).get(1));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("管控要素")), "每季一查\n专人监护");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertSaid();
        views.close();
        fixture.logIn(fixture.member(township, Role.ENTERPRISE_SAFETY_MANAGER, null, enterprise));
        views.open();
        UI.getCurrent().navigate("my-enterprise");
        assertSaid();
        views.close();
        fixture.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate("inspections/new", QueryParameters.fromString("enterprise=" + enterprise));
        assertSaid();
    }
}
