package org.anbiao.selfevaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.registry.FileRecordSource.Kind;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.EvidenceChoice;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record is chosen by its kind, opens on its own page, and is named when it is gone. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvidenceViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewTester views;

    private Case given;
    private UUID evaluation;
    private UUID rule;

    @BeforeEach
    void begin() {
        given = campaigns.launched(0);
        rule = campaigns.tenants.asSystem(
                given.township(),
                () -> jdbc.sql("""
                        insert into enterprise_rule (enterprise_id, kind, title, version, in_force_on)
                        values (?, 'procedure', '切割机操作规程', 1, '2025-01-02') returning id
                        """).param(given.first()).query(UUID.class).single());
        campaigns.logInPrincipal(given, given.first());
        evaluation = fixture.begin(given, given.first()).id();
        views.open();
        UI.getCurrent().navigate("evaluation");
    }

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<EvidenceChoice> choice() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("档案中的文件和记录"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Kind> kind() {
        return _get(Select.class, spec -> spec.withLabel("类型"));
    }

    private static void pick(String code) {
        Kind wanted = kind().getListDataView()
                .getItems()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        _setValue(kind(), wanted);
    }

    @Test
    void aRecordIsChosenByItsKindAndOpensOnItsPage() {
        ItemCard card = _find(ItemCard.class).get(0);
        _click(_get(card, Button.class, spec -> spec.withText("从档案中选择")));
        pick("rule");
        assertThat(choice().getLazyDataView().getItems()).isEmpty();
        pick("procedure");
        List<EvidenceChoice> offered = choice().getLazyDataView().getItems().toList();
        assertThat(offered).extracting(EvidenceChoice::id).containsExactly(rule);
        _setValue(choice(), Set.copyOf(offered));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(_get(card, Anchor.class, spec -> spec.withText("切割机操作规程（第 1 版）"))
                        .getHref())
                .isEqualTo("/rules/" + given.first());
        assertThat(evaluations.sheet(evaluation).evidence().get("1.1.1"))
                .singleElement()
                .satisfies(one -> assertThat(one.recordId()).isEqualTo(rule));
    }

    @Test
    void whatIsGoneIsNamedWithoutALink() {
        evaluations.addEvidence(
                evaluation,
                evaluations
                        .evidenceChoices(evaluation, "procedure", "", new org.anbiao.common.PageRequest(0, 1))
                        .get(0)
                        .evidence("1.1.1"));
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("delete from enterprise_rule where id = ?")
                .param(rule)
                .update());
        UI.getCurrent().navigate("evaluation");
        ItemCard card = _find(ItemCard.class).get(0);
        assertThat(_find(card, Anchor.class, spec -> spec.withText("切割机操作规程（第 1 版）")))
                .isEmpty();
        assertThat(_find(card, Span.class, spec -> spec.withText("切割机操作规程（第 1 版）")))
                .hasSize(1);
        assertThat(_find(card, Span.class, spec -> spec.withText("记录已不存在，或者您无权查看")))
                .hasSize(1);
    }
}
