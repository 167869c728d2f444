package org.anbiao.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantTerms;
import org.anbiao.tenancy.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An authority's names for its kinds of units: the nearest one above holds, from its day on, and others do not learn of it. */
@DatabaseTest
class TermServiceTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    TermService service;

    @Autowired
    TenantTerms terms;

    @Autowired
    Messages messages;

    @Autowired
    ViewTester views;

    private UUID county;
    private UUID town;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        fixture.logIn(county, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        views.close();
        fixture.logOut();
    }

    private String name(UUID tenant, LocalDate day) {
        return fixture.asSystem(
                tenant, () -> terms.names(tenant, day).of(Term.TOWN_DEPARTMENT).orElse(""));
    }

    private void choose(UUID tenant, String text, LocalDate from) {
        service.name(tenant, Term.TOWN_DEPARTMENT, text, from, "测试");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(DomainException.class)
                .extracting(e -> ((DomainException) e).messageKey())
                .isEqualTo(key);
    }

    @Test
    void everyTermHasACommonNameAndEveryKindOfUnitATerm() {
        for (Term term : Term.values()) {
            assertThat(messages.has("tenancy.term." + term.code())).isTrue();
        }
        for (OrgUnit.Kind kind : OrgUnit.Kind.values()) {
            assertThat(Term.of(kind).name()).isEqualTo(kind.name());
        }
    }

    @Test
    void theNearestNameHoldsFromItsDayOn() {
        LocalDate today = service.today();
        assertThat(name(town, today)).isEmpty();
        choose(county, "县直单位", today);
        choose(county, "县直部门", today.plusYears(1));
        assertThat(name(town, today)).isEqualTo("县直单位");
        assertThat(name(town, today.plusYears(1))).isEqualTo("县直部门");
        assertThat(name(town, today.minusDays(1))).isEmpty();
        choose(town, "镇直单位", today);
        assertThat(name(town, today)).isEqualTo("镇直单位");
        assertThat(name(county, today)).isEqualTo("县直单位");
        choose(town, "", today);
        assertThat(name(town, today)).isEqualTo("县直单位");
    }

    @Test
    void aSisterAuthorityDoesNotLearnOfIt() {
        choose(town, "镇直单位", service.today());
        assertThat(name(fixture.township(county), service.today())).isEmpty();
        UUID elsewhere = fixture.township(fixture.county());
        assertThat(fixture.asSystem(elsewhere, () -> terms.history(town, Term.TOWN_DEPARTMENT)))
                .isEmpty();
    }

    @Test
    void badInputIsRefusedAndNothingChanges() {
        LocalDate today = service.today();
        refused("administration.term.too-long", () -> choose(town, "很".repeat(21), today));
        refused("administration.setting.past", () -> choose(town, "镇直", today.minusDays(1)));
        refused("administration.reason-missing", () -> service.name(town, Term.TOWN_DEPARTMENT, "镇直", today, " "));
        refused("administration.not-yours", () -> choose(fixture.county(), "县直", today));
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> choose(town, "镇直", today)).isInstanceOf(AccessDeniedException.class);
        assertThat(name(town, today)).isEmpty();
    }

    @Test
    void theNameChosenOnThePageIsTheOneOfTheUnits() {
        fixture.logIn(town, Role.TENANT_ADMIN);
        fixture.unit(town, "town_department", "虚构经发办");
        views.open();
        UI.getCurrent().navigate("administration/terms");
        _click(_find(Button.class, spec -> spec.withText("修改")).get(Term.TOWN_DEPARTMENT.ordinal()));
        _setValue(_get(TextField.class, spec -> spec.withLabel("称谓")), "镇直部门单位");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "按文件");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("镇直部门单位");
        UI.getCurrent().navigate("administration/organisation");
        Grid<?> grid = _get(Grid.class);
        assertThat(com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow(grid, 0))
                .contains("镇直部门单位");
    }
}
