package org.anbiao.registry;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of an enterprise shows how to reach it by a click only, and the click leaves a record. */
@DatabaseTest
class PersonalNumbersViewTest {

    private static final String PHONE = "13800001234";
    private static final String MASKED = "138****1234";

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    AuditLog audit;

    @Autowired
    PersonalCipher cipher;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void makeEnterprise() {
        township = fixture.township(fixture.county());
        enterprise = fixture.enterprise(township, fixture.unit(township, "village", "东村"), "虚构甲厂");
        fixture.asSystem(township, () -> jdbc.sql("update enterprise set contact_phone = ? where id = ?")
                .params(cipher.encrypt(PHONE), enterprise)
                .update());
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    @Test
    void aClickShowsTheNumberAndIsRecorded() {
        open(Role.SAFETY_OFFICE, "enterprises/" + enterprise);
        _assertOne(Span.class, spec -> spec.withText(MASKED));
        assertThat(acts()).isZero();

        _click(_get(Button.class, spec -> spec.withText("查看")));

        assertThat(_get(Anchor.class, spec -> spec.withText(PHONE)).getHref()).isEqualTo("tel:" + PHONE);
        assertThat(acts()).isOne();
    }

    @Test
    void aLeaderSeesTheMaskAndNothingToClick() {
        open(Role.LEADER, "enterprises/" + enterprise);

        _assertOne(Span.class, spec -> spec.withText(MASKED));
        _assertNone(Button.class, spec -> spec.withText("查看"));
    }

    @Test
    void theFormKeepsTheNumberBehindTheMask() {
        open(Role.SAFETY_OFFICE, "enterprises/" + enterprise + "/edit");

        assertThat(_get(TextField.class, spec -> spec.withLabel("联系电话")).getValue())
                .isEqualTo(MASKED);
    }

    private long acts() {
        return fixture.asSystem(township, () -> audit.latest("enterprise", enterprise, 10)).stream()
                .filter(act -> act.act().equals("personal.read"))
                .count();
    }

    private void open(Role role, String address) {
        fixture.logIn(township, role);
        views.open();
        UI.getCurrent().navigate(address);
    }
}
