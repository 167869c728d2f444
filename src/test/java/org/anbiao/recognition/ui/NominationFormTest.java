package org.anbiao.recognition.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Role;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.Nominee;
import org.anbiao.recognition.SelectionService;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.ui.EnterpriseChoice;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A post is selected with its name, and assessed by what makes a post qualified. */
@DatabaseTest
class NominationFormTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    SelectionService selection;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    ViewTester views;

    @BeforeEach
    void open() {
        UUID township = tenants.township(tenants.county());
        tenants.enterprise(township, tenants.unit(township, "village", "东溪村"), "虚构石材厂");
        tenants.logIn(township, Role.SAFETY_OFFICE);
        views.open();
        UI.getCurrent().navigate(RecognitionNavigation.CANDIDATES);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(Texts.get(key)));
    }

    private static List<TextField> posts() {
        return _find(TextField.class, spec -> spec.withLabel(Texts.get("recognition.candidate.post")));
    }

    @Test
    void onlyAPostAsksForItsName() {
        _click(button("recognition.candidate.select"));
        assertThat(posts()).as("an enterprise").isEmpty();
        project().setValue("youth");
        assertThat(posts()).as("a post").hasSize(1);
        project().setValue("premium");
        assertThat(posts()).isEmpty();
    }

    @Test
    void thePostIsSelectedAndAssessedItemByItem() {
        _click(button("recognition.candidate.select"));
        _get(EnterpriseChoice.class)
                .setValue(directory
                        .rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 1))
                        .get(0));
        project().setValue("women");
        _setValue(_get(TextArea.class), "三年零差错");
        _click(button("common.action.confirm"));
        assertThat(selection.list("", false)).as("without the post's name").isEmpty();
        _setValue(posts().get(0), "质检岗");
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.get("recognition.candidate.person"))), "虚构员工甲");
        _click(button("common.action.confirm"));

        Candidate made = selection.list("women", true).get(0);
        assertThat(made.nominee()).isEqualTo(new Nominee("women", "质检岗", "虚构员工甲"));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(RecognitionNavigation.CANDIDATES + "/" + made.id());
        List<RadioButtonGroup<Boolean>> items = items();
        assertThat(items)
                .as("standard, indicators, assessment, use of the result")
                .hasSize(4);
        items.forEach(item -> item.setValue(true));
        _click(button("recognition.candidate.five-good-save"));
        assertThat(selection.get(made.id()).assessed()).hasSize(4).allMatch(item -> item.met());

        UI.getCurrent().navigate(RecognitionNavigation.CANDIDATES);
        assertThat(GridKt._getFormattedRow(_get(CandidatesView.class).grid, 0).toString())
                .contains("质检岗（虚构员工甲）", "巾帼标兵岗");
    }

    @SuppressWarnings("unchecked")
    private static Select<String> project() {
        return (Select<String>)
                _find(Select.class, spec -> spec.withLabel(Texts.get("recognition.candidate.project"))).stream()
                        .reduce((first, second) -> second)
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<RadioButtonGroup<Boolean>> items() {
        return _find(RadioButtonGroup.class).stream()
                .map(group -> (RadioButtonGroup<Boolean>) group)
                .toList();
    }
}
