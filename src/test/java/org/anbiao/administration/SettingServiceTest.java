package org.anbiao.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.Role;
import org.anbiao.registry.SizeClassRule;
import org.anbiao.registry.SizeClasses;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.TenantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The nearest choice holds, unless a superior fixed its own; every choice is dated, kept and drives its rule. */
@DatabaseTest
class SettingServiceTest {

    private static final String RULE = "registry.size-class-rule";

    @Autowired
    TenantFixture fixture;

    @Autowired
    SettingService settings;

    @Autowired
    TenantSettings choices;

    @Autowired
    List<SettingDefinition> catalogue;

    @Autowired
    SizeClasses sizeClasses;

    @Autowired
    Messages messages;

    @Autowired
    ViewTester views;

    private UUID county;
    private UUID township;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        fixture.logIn(township, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private SettingLine line(UUID tenant, String key) {
        return settings.settings(tenant).stream()
                .filter(one -> one.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void choose(UUID tenant, String choice, boolean fixed) {
        fixture.logIn(tenant, Role.TENANT_ADMIN);
        settings.choose(tenant, RULE, choice, settings.today(), fixed, "测试");
    }

    private SizeClassRule ruleOf(UUID tenant) {
        return fixture.asSystem(
                tenant, () -> sizeClasses.thresholds(tenant, settings.today()).rule());
    }

    @Test
    void everySettingSaysInWordsWhatItAsksAndDoes() {
        assertThat(catalogue).isNotEmpty().allSatisfy(setting -> {
            assertThat(setting.reference()).matches("[XR]-\\d{2,3}");
            assertThat(messages.has(setting.text("question"))).as(setting.key()).isTrue();
            assertThat(setting.choices()).hasSizeGreaterThan(1).allSatisfy(choice -> {
                assertThat(messages.has(setting.text("choice." + choice))).isTrue();
                assertThat(messages.has(setting.text("effect." + choice))).isTrue();
            });
        });
    }

    @Test
    void withoutAChoiceTheDefaultHolds() {
        SettingLine line = line(township, RULE);
        assertThat(line.choice()).isEqualTo("any");
        assertThat(line.since()).isNull();
        assertThat(ruleOf(township)).isEqualTo(SizeClassRule.ANY);
    }

    @Test
    void theNearestChoiceHoldsAndDrivesTheRule() {
        choose(county, "both", false);
        fixture.logIn(township, Role.TENANT_ADMIN);
        assertThat(line(township, RULE).choice()).isEqualTo("both");
        assertThat(line(township, RULE).own()).isFalse();
        assertThat(ruleOf(township)).isEqualTo(SizeClassRule.BOTH);
        choose(township, "any", false);
        assertThat(ruleOf(township)).isEqualTo(SizeClassRule.ANY);
        assertThat(ruleOf(county)).isEqualTo(SizeClassRule.BOTH);
        choose(township, "", false);
        assertThat(ruleOf(township)).isEqualTo(SizeClassRule.BOTH);
        assertThat(line(township, RULE).history()).hasSize(2);
    }

    @Test
    void whatASuperiorFixedHoldsOverEveryOwnChoice() {
        choose(township, "any", false);
        choose(county, "both", true);
        fixture.logIn(township, Role.TENANT_ADMIN);
        assertThat(line(township, RULE).imposed()).isTrue();
        assertThat(ruleOf(township)).isEqualTo(SizeClassRule.BOTH);
        refused(
                "administration.setting.imposed",
                () -> settings.choose(township, RULE, "any", settings.today(), false, "x"));
        choose(county, "both", false);
        assertThat(ruleOf(township)).as("left open again").isEqualTo(SizeClassRule.ANY);
    }

    @Test
    void aChoiceHoldsFromItsDayOnAndNeverBefore() {
        settings.choose(township, RULE, "both", settings.today().plusDays(10), false, "明年起");
        assertThat(ruleOf(township)).isEqualTo(SizeClassRule.ANY);
        assertThat(fixture.<SizeClassRule>asSystem(township, () -> sizeClasses
                        .thresholds(township, settings.today().plusDays(10))
                        .rule()))
                .isEqualTo(SizeClassRule.BOTH);
        refused(
                "administration.setting.past",
                () -> settings.choose(township, RULE, "both", settings.today().minusDays(1), false, "x"));
    }

    @Test
    void sistersDoNotInheritAndOthersDoNotChoose() {
        choose(township, "both", true);
        UUID sister = fixture.township(county);
        assertThat(ruleOf(sister)).isEqualTo(SizeClassRule.ANY);
        fixture.logIn(sister, Role.TENANT_ADMIN);
        refused("administration.not-yours", () -> settings.settings(township));
        refused(
                "administration.reason-missing",
                () -> settings.choose(sister, RULE, "both", settings.today(), false, " "));
        refused(
                "administration.setting.unknown",
                () -> settings.choose(sister, RULE, "neither", settings.today(), false, "x"));
        fixture.logIn(sister, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> settings.settings(sister)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePageChangesASettingInADialog() {
        views.open();
        try {
            UI.getCurrent().navigate("administration/settings");
            String question = "从业人员和营业收入分属不同规模时，按哪个划型？";
            _assertOne(H3.class, spec -> spec.withText(question));
            _assertOne(Span.class, spec -> spec.withText("就高：任一项达到即可"));
            _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "修改：" + question)));
            Dialog dialog = _get(Dialog.class);
            @SuppressWarnings("unchecked")
            RadioButtonGroup<String> choice = _get(dialog, RadioButtonGroup.class);
            _setValue(choice, "both");
            _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
            assertThat(dialog.isOpened()).as("the reason is missing").isTrue();
            _setValue(_get(dialog, TextArea.class, spec -> spec.withLabel("原因")), "按统计口径");
            _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
            _assertNone(Dialog.class);
            _assertOne(Span.class, spec -> spec.withText("两项都要达到"));
            assertThat(ruleOf(township)).isEqualTo(SizeClassRule.BOTH);
        } finally {
            views.close();
        }
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
