package org.anbiao.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.InstitutionCase;
import org.anbiao.supervision.InstitutionCases;
import org.anbiao.supervision.InstitutionKind;
import org.anbiao.supervision.ServiceInstitution;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of cases against institutions: filing says what is missing and loses nothing; who only reads finds no acts. */
@DatabaseTest
class InstitutionCasesViewTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PAGE = "experts/institution-cases";

    @Autowired
    TenantFixture tenants;

    @Autowired
    ExpertPoolService pool;

    @Autowired
    InstitutionCases cases;

    @Autowired
    ViewTester views;

    private UUID township;
    private UUID firm;

    @BeforeEach
    void anInstitution() {
        township = tenants.township(tenants.county());
        tenants.logIn(township, Role.SAFETY_OFFICE);
        firm = pool.save(
                null, new ServiceInstitution.Draft("虚构安技公司", InstitutionKind.SERVICE, "工贸", "资质", null, "", null));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void filingSaysWhatIsMissingAndThenLists() {
        views.open();
        UI.getCurrent().navigate(PAGE);
        assertThat(_find(EmptyState.class)).hasSize(1);
        click("登记立案");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("违法违规事实")), "未到现场即出具报告");
        click("确定");
        NotificationsKt.expectNotifications(Texts.get("supervision.case.institution-missing"));
        ComboBox<ServiceInstitution> institution =
                _get(ComboBox.class, spec -> spec.withLabel("服务机构").withPredicate(box -> box.isVisible()));
        institution.setValue(pool.institution(firm));
        click("确定");
        assertThat(cases.list(new InstitutionCase.Filter("", null, false), new PageRequest(0, 9))
                        .rows())
                .singleElement()
                .satisfies(one -> assertThat(one.content()).isEqualTo("未到现场即出具报告"));
        InstitutionCasesView page = _get(InstitutionCasesView.class);
        assertThat(page.grid.getDataProvider().size(new Query<>())).isOne();
        assertThat(page.grid.getColumns()).as("with what can be done").hasSize(7);
        assertThat(_find(Anchor.class, spec -> spec.withText("导出 Excel"))).hasSize(1);
    }

    @Test
    void whoOnlyReadsFindsNoActs() {
        cases.file(firm, InstitutionCase.Ground.PAPER_ONLY, "虚构事实", TODAY);
        tenants.logIn(township, Role.LEADER);
        views.open();
        UI.getCurrent().navigate(PAGE);
        assertThat(_get(InstitutionCasesView.class).grid.getColumns()).hasSize(6);
        assertThat(_find(Button.class, spec -> spec.withText("登记立案"))).isEmpty();
        UI.getCurrent().navigate(PAGE, QueryParameters.fromString("ground=false_service"));
        assertThat(_find(EmptyState.class)).hasSize(1);
    }
}
