package org.anbiao.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.administration.reorganisation.UnitChange;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page where units are merged and split: effects first, then the confirmation, then the line of history. */
@DatabaseTest
class ReorganisationViewTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    UnitService units;

    @Autowired
    ReorganisationService service;

    private UUID township;
    private UUID enterprise;

    @BeforeEach
    void open() {
        township = fixture.township(fixture.county());
        UUID east = fixture.unit(township, "village", "东村");
        fixture.unit(township, "village", "西村");
        enterprise = fixture.enterprise(township, east, "虚构甲厂");
        fixture.enterprise(township, east, "虚构乙厂");
        fixture.logIn(township, Role.TENANT_ADMIN);
        views.open();
        UI.getCurrent().navigate("administration/organisation");
        _click(_get(Button.class, spec -> spec.withText("撤并、拆分")));
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    private UnitLine line(String name) {
        return units.units(township).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void grounds() {
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "优化村级设置");
        _setValue(_get(TextField.class, spec -> spec.withLabel("批复文号")), "虚政综〔2026〕8号");
    }

    private static List<String> effects() {
        return _find(_get(Dialog.class), ListItem.class).stream()
                .map(ListItem::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> box(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    @Test
    @SuppressWarnings("unchecked")
    void twoVillagesAreMergedAndTheirHistoryStandsOnTheOrganisationPage() {
        MultiSelectComboBox<UnitLine> from = _get(MultiSelectComboBox.class, spec -> spec.withLabel("要合并的单位"));
        _setValue(from, Set.of(line("东村"), line("西村")));
        _setValue(box("合并成"), new Target(null, "新溪村"));
        _click(_get(Button.class, spec -> spec.withText("查看影响")));
        _assertNone(Dialog.class);
        grounds();
        _click(_get(Button.class, spec -> spec.withText("查看影响")));
        assertThat(effects()).anyMatch(text -> text.startsWith("2 家企业（场所）") && text.contains("新溪村（新设）"));
        assertThat(effects()).anyMatch(text -> text.contains("起撤销"));
        _click(_get(Button.class, spec -> spec.withText("确认办理")));
        _assertNone(Dialog.class);
        UnitChange change = service.history(township).get(0);
        assertThat(change.to()).containsExactly("新溪村");
        Grid<UnitLine> grid = _get(Grid.class);
        assertThat(history(grid, line("新溪村"))).contains("由").contains("合并而成（虚政综〔2026〕8号）");
        assertThat(history(grid, line("东村"))).contains("并入新溪村（虚政综〔2026〕8号）");
    }

    private static String history(Grid<UnitLine> grid, UnitLine line) {
        var name = com.github.mvysny.kaributesting.v10.GridKt._getCellComponent(
                grid, grid.getListDataView().getItems().toList().indexOf(line), "name");
        return name.getElement().getTextRecursively();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPartIsSplitOffByAListOfCodes() {
        _setValue(_get(Select.class, spec -> spec.withLabel("办理事项")), Kind.SPLIT);
        grounds();
        _setValue(box("要拆分的单位"), line("东村"));
        _setValue(box("去向 1"), new Target(null, "北村"));
        _click(_get(Button.class, spec -> spec.withText("查看影响")));
        _assertNone(Dialog.class);

        _setValue(_get(Select.class, spec -> spec.withLabel("分到")), 0);
        _click(_get(Button.class, spec -> spec.withText("按代码清单指定")));
        Dialog dialog = _get(Dialog.class);
        TextArea codes = _get(dialog, TextArea.class, spec -> spec.withLabel("代码清单"));
        _setValue(codes, "TEST-" + enterprise + "\n91350000MA00000000");
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        assertThat(dialog.isOpened())
                .as("one code is not the unit's, nothing is lost")
                .isTrue();
        assertThat(codes.getValue()).contains("91350000MA00000000");
        _setValue(codes, "test-" + enterprise);
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        _assertNone(Dialog.class);

        _click(_get(Button.class, spec -> spec.withText("查看影响")));
        assertThat(effects()).contains("原单位留下 1 家");
        _click(_get(Button.class, spec -> spec.withText("确认办理")));
        assertThat(service.enterprises(township, line("北村").id()))
                .extracting(found -> found.id())
                .containsExactly(enterprise);
        assertThat(line("东村").endedOn()).isNull();
    }
}
