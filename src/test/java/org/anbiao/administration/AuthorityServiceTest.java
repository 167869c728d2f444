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
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.HolidayYear;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Suspending an authority, and what the platform's operator keeps for all: holidays. */
@DatabaseTest
class AuthorityServiceTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    AuthorityService authorities;

    @Autowired
    HolidayService holidays;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    ViewTester views;

    private UUID county;
    private UUID township;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        fixture.logIn(county, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aSuperiorSuspendsFromADayOnAndLetsGoOn() {
        authorities.suspend(township, LocalDate.now().plusDays(1), "撤并");
        assertThat(tenants.isSuspended(township)).as("from tomorrow on").isFalse();
        authorities.suspend(township, LocalDate.now(), "撤并");
        assertThat(tenants.isSuspended(township)).isTrue();
        assertThat(authorities.authorities())
                .filteredOn(line -> line.id().equals(township))
                .singleElement()
                .extracting(AuthorityLine::suspendedReason)
                .isEqualTo("撤并");
        authorities.resume(township, "恢复");
        assertThat(tenants.isSuspended(township)).isFalse();
    }

    @Test
    void nobodySuspendsTheOwnOrASisterAuthority() {
        refused("administration.authority.own", () -> authorities.suspend(county, LocalDate.now(), "x"));
        refused("administration.reason-missing", () -> authorities.suspend(township, LocalDate.now(), ""));
        fixture.logIn(fixture.township(county), Role.TENANT_ADMIN);
        refused("administration.not-yours", () -> authorities.suspend(township, LocalDate.now(), "x"));
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> authorities.suspend(township, LocalDate.now(), "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSuspendedAuthorityLaunchesNothing() {
        UUID village = fixture.unit(township, "village", "东村");
        fixture.enterprise(township, village, "虚构甲厂");
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        UUID campaign = setup.draft("000", 2025);
        fixture.logIn(county, Role.TENANT_ADMIN);
        authorities.suspend(township, LocalDate.now(), "撤并");
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        refused("campaign.launch.suspended", () -> launch.launchAndWait(campaign));
    }

    @Test
    void theOperatorReachesEveryAuthority() {
        fixture.logIn(fixture.prefecture(), Role.PLATFORM_OPERATOR);
        assertThat(authorities.authorities()).extracting(AuthorityLine::id).contains(county, township);
        authorities.suspend(county, LocalDate.now(), "协议到期");
        assertThat(tenants.isSuspended(county)).isTrue();
        assertThat(tenants.isSuspended(township)).as("those below go on").isFalse();
        authorities.resume(county, "续签");
    }

    @Test
    void theOperatorEntersAYearForEverybody() {
        fixture.logIn(fixture.prefecture(), Role.PLATFORM_OPERATOR);
        String lines = "元旦 2033-01-01 至 2033-01-03\n劳动节 2033-05-01\n上班 2033-01-08";
        refused("administration.holiday.line", () -> holidays.save(2033, "通知", "元旦 一月一日"));
        holidays.save(2033, "国办发明电〔2032〕1号", lines);
        fixture.logIn(township, Role.TENANT_ADMIN);
        HolidayYear year = holidays.years().stream()
                .filter(one -> one.year() == 2033)
                .findFirst()
                .orElseThrow();
        assertThat(holidays.lines(year)).isEqualTo(lines);
        assertThatThrownBy(() -> holidays.save(2033, "x", lines)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePageListsAuthoritiesAndSuspendsOne() {
        views.open();
        try {
            UI.getCurrent().navigate("administration/openings");
            _assertOne(H3.class, spec -> spec.withText("已开通的单位"));
            UI.getCurrent().navigate("administration/holidays");
            _assertOne(H3.class, spec -> spec.withText("2026年"));
            _assertNone(Button.class, spec -> spec.withText("录入一年"));
        } finally {
            views.close();
        }
    }

    @Test
    void theOperatorsPageTakesAYear() {
        fixture.logIn(fixture.prefecture(), Role.PLATFORM_OPERATOR);
        views.open();
        try {
            UI.getCurrent().navigate("administration/holidays");
            _click(_get(Button.class, spec -> spec.withText("录入一年")));
            Dialog dialog = _get(Dialog.class);
            _setValue(_get(dialog, IntegerField.class), 2034);
            _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("依据")), "国办发明电〔2033〕1号");
            _setValue(_get(dialog, TextArea.class), "春节");
            _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
            assertThat(dialog.isOpened()).as("nothing is lost").isTrue();
            _setValue(_get(dialog, TextArea.class), "春节 2034-02-18 至 2034-02-25");
            _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
            _assertOne(H3.class, spec -> spec.withText("2034年"));
        } finally {
            views.close();
        }
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.messageKey())
                .isEqualTo(key));
    }
}
