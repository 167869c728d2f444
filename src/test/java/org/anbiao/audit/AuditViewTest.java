package org.anbiao.audit;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of acts. */
@DatabaseTest
class AuditViewTest {

    @Autowired
    AuditLog audit;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    private UUID township;

    @BeforeEach
    void makeActs() {
        township = fixture.township(fixture.county());
        fixture.asSystem(township, () -> {
            audit.record(
                    "campaign.head_changed",
                    "campaign",
                    UUID.randomUUID(),
                    null,
                    Map.of("title", "甲"),
                    Map.of("title", "乙"));
            return 1;
        });
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    @Test
    void anActOpensWithItsFieldsBeforeAndAfter() {
        open(Role.AUDITOR);
        Grid<AuditItem> grid = grid();
        assertThat(_size(grid)).isOne();
        AuditItem item = _get(grid, 0);
        assertThat(GridKt._getFormatted(grid, 0, "act")).isEqualTo("修改专项行动基本信息");
        assertThat(GridKt._getFormatted(grid, 0, "change")).isEqualTo("名称：甲 → 乙");

        GridKt._clickItem(grid, 0);

        assertThat(item.memberName()).isEqualTo("系统");
        assertThat(_find(_get(Dialog.class), Span.class))
                .extracting(Span::getText)
                .contains("变更前", "甲", "变更后", "乙");
    }

    @Test
    void aFilterThatFindsNothingSaysWhatToDo() {
        open(Role.AUDITOR);

        _setValue(_get(TextField.class, spec -> spec.withLabel("人员")), "没有这个人");

        _assertOne(EmptyState.class);
        _assertNone(Grid.class);
    }

    @Test
    void theCheckIsMadeOnAClick() {
        open(Role.AUDITOR);
        _assertOne(Span.class, spec -> spec.withText("尚未核验"));

        _click(_get(Button.class, spec -> spec.withText("立即核验")));

        _assertOne(Span.class, spec -> spec.withText("核验无误"));
    }

    @Test
    void otherRolesAreTurnedAway() {
        assertThatThrownBy(() -> open(Role.UNIT_WORKER)).isInstanceOf(MockAccessDeniedException.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<AuditItem> grid() {
        return _get(Grid.class);
    }

    private void open(Role role) {
        fixture.logIn(township, role);
        views.open();
        UI.getCurrent().navigate("audit");
    }
}
