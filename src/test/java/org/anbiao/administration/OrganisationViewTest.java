package org.anbiao.administration;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OrganisationViewTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    SectorService sectors;

    @Autowired
    TenantDirectory tenants;

    private UUID county;
    private UUID township;

    @BeforeEach
    void open() {
        county = fixture.county();
        township = fixture.township(county);
        fixture.unit(township, "village", "东村");
        fixture.logIn(township, Role.TENANT_ADMIN);
        views.open();
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aUnitIsAddedInADialog() {
        UI.getCurrent().navigate("administration/organisation");
        assertThat(_size(_get(Grid.class))).isOne();
        _click(_get(Button.class, spec -> spec.withText("增加单位")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, Select.class, spec -> spec.withLabel("类别")), OrgUnit.Kind.VILLAGE);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("名称")), "东村");
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        assertThat(dialog.isOpened()).as("the name is taken, nothing is lost").isTrue();
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("名称")), "西村");
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        _assertNone(Dialog.class);
        assertThat(_size(_get(Grid.class))).isEqualTo(2);
    }

    @Test
    void sectorsHaveTheirOwnAddress() {
        UI.getCurrent().navigate("administration/organisation", QueryParameters.simple(Map.of("tab", "sectors")));
        _assertOne(Span.class, spec -> spec.withText("还没有行业"));
        sectors.add(township, "燃气", null, "安委发〔2023〕5号");
        UI.getCurrent()
                .navigate("administration/organisation", QueryParameters.simple(Map.of("tab", "sectors", "x", "1")));
        assertThat(_size(_get(Grid.class))).isOne();
    }

    @Test
    void whoAnswersIsNamedInADialog() {
        UI.getCurrent().navigate("administration/organisation");
        _click(_get(Button.class, spec -> spec.withText("本机关负责人员")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("姓名（承办机构填名称）")), "张甲");
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        assertThat(sectors.duties(township, null))
                .singleElement()
                .extracting(Duty::name)
                .isEqualTo("张甲");
    }

    @Test
    void aSuperiorChoosesTheAuthority() {
        views.close();
        fixture.logIn(county, Role.TENANT_ADMIN);
        views.open();
        UI.getCurrent()
                .navigate(
                        "administration/organisation",
                        QueryParameters.simple(
                                Map.of("of", tenants.get(township).code())));
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("机关")).getValue())
                .isEqualTo(tenants.get(township));
        assertThat(_size(_get(Grid.class))).isOne();
    }
}
