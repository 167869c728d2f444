package org.anbiao.reporting;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The campaign administrator makes a form of the authority's own. */
@DatabaseTest
class FormViewsTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    FormDefinitions definitions;

    @BeforeEach
    void setUp() {
        fixture.logIn(fixture.township(fixture.county()), Role.CAMPAIGN_ADMIN);
        views.open();
    }

    @AfterEach
    void tearDown() {
        views.close();
        fixture.logOut();
    }

    @Test
    void theListShowsTheShippedForms() {
        UI.getCurrent().navigate("reports/forms");
        assertThat(_size(_get(Grid.class))).isEqualTo(6);
    }

    @Test
    void aColumnWithoutMeasureIsNamedAndStopsPublishing() {
        open();
        assertThat(publish().isEnabled()).isTrue();
        assertThat(_find(NativeButton.class)).isNotEmpty();
        _click(_get(Button.class, spec -> spec.withText("添加栏目")));

        _assertOne(ListItem.class, spec -> spec.withText("栏目“新栏目”没有选择统计口径"));
        assertThat(publish().isEnabled()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("删除")));
        assertThat(publish().isEnabled()).isTrue();
    }

    @Test
    void theTitleIsKeptWhenItIsWrittenAndTheFormPublished() {
        UUID id = open();
        _get(Tabs.class).setSelectedIndex(1);
        _setValue(_get(TextField.class, spec -> spec.withLabel("报表名称")), "虚构镇季报表");
        assertThat(definitions.get(id).form().title()).isEqualTo("虚构镇季报表");
        _click(publish());

        assertThat(definitions.get(id).state()).isEqualTo(FormListItem.State.PUBLISHED);
        assertThat(_find(Button.class, spec -> spec.withText("发布"))).isEmpty();
    }

    @Test
    void rulesAreShownInWords() {
        open();
        _get(Tabs.class).setSelectedIndex(2);
        assertThat(_find(com.vaadin.flow.component.select.Select.class)).isNotEmpty();
        _assertOne(Button.class, spec -> spec.withText("添加规则"));
    }

    private UUID open() {
        UUID id = definitions.copy("dehua-2025-q1", 1);
        UI.getCurrent().navigate("reports/forms/" + id);
        return id;
    }

    private static Button publish() {
        return _get(Button.class, spec -> spec.withText("发布"));
    }
}
