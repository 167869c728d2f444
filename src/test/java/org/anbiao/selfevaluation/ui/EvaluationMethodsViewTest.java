package org.anbiao.selfevaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.EvaluationFixture;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.standard.Applicability;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of an evaluation and of a draft go by the method of the edition, and say beforehand what it leaves an enterprise out of. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class EvaluationMethodsViewTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    StandardService standards;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewTester views;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
        set("small_micro");
    }

    @AfterEach
    void close() {
        views.close();
        campaigns.tenants.logOut();
    }

    private void set(String size) {
        campaigns.tenants.asSystem(given.township(), () -> jdbc.sql("update enterprise set size_class = ? where id = ?")
                .params(size, given.first())
                .update());
    }

    private String draft(ScoringMethod method, String marks, String score) {
        String key = standards.draft(
                new EditionHead(
                        new Standard("页面测试", "页面测试", "", StandardType.LOCAL),
                        method.code(),
                        LocalDate.of(2025, 1, 1),
                        null,
                        "",
                        method),
                "");
        Item some = new Item(
                "",
                "有安全总监",
                "",
                "",
                "",
                "",
                new BigDecimal(score),
                new Applicability(List.of(SubjectClass.ABOVE_SCALE), List.of()));
        Item all = new Item("", "有值班表", "", "", "", "", new BigDecimal(score));
        standards.save(standards
                .get(key)
                .withElements(List.of(new Element(
                        "",
                        "甲",
                        marks.isEmpty() ? null : new BigDecimal(marks),
                        List.of(new Section("", "甲", List.of(some, all)))))));
        return key;
    }

    private UUID begun(String key) {
        standards.publish(key);
        standards.choose(SubjectClass.SMALL_MICRO, key, LocalDate.now(ZoneId.of("Asia/Shanghai")), "");
        campaigns.logInPrincipal(given, given.first());
        return fixture.begin(given, given.first()).id();
    }

    @Test
    void whatTheStandardLeavesOutIsSaidBeforehandAndMayApplyAfterAll() {
        UUID evaluation = begun(draft(ScoringMethod.UNSCORED, "", "0"));
        views.open();
        UI.getCurrent().navigate("evaluation");
        assertThat(_find(Span.class, spec -> spec.withText("已完成 0/1 个要素，0/1 条")))
                .hasSize(1);
        ItemCard card = _find(ItemCard.class).get(0);
        assertThat(_find(card, Button.class, spec -> spec.withText("不符合"))).isEmpty();
        assertThat(_find(card, Div.class, spec -> spec.withClasses("notice-bar")))
                .singleElement()
                .satisfies(bar -> assertThat(bar.getText()).isEqualTo("不涉及：标准规定仅适用于规模（限额）以上企业，本单位为小微企业"));
        _click(card.applies);
        _click(_get(card, Button.class, spec -> spec.withText("符合")));
        assertThat(evaluations.sheet(evaluation).answers().get("1.1.1").result())
                .isEqualTo(Result.MET);
        assertThat(_find(Span.class, spec -> spec.withText("已完成 0/1 个要素，1/2 条")))
                .hasSize(1);
        UI.getCurrent().navigate("evaluation/report/" + evaluation);
        assertThat(_find(Span.class, spec -> spec.withText("本标准不计分：适用条目 2 条，符合 1 条")))
                .hasSize(1);
        assertThat(_find(Span.class, spec -> spec.withText("1 / 2"))).hasSize(2);
    }

    @Test
    void pointsTakenOffAreProposedAndMayBeMore() {
        UUID evaluation = begun(draft(ScoringMethod.DEDUCTION, "40", "5"));
        views.open();
        UI.getCurrent().navigate("evaluation");
        ItemCard card = _find(ItemCard.class).get(1);
        assertThat(_find(card, Span.class, spec -> spec.withText("不符合扣 5 分"))).hasSize(1);
        _click(_get(card, Button.class, spec -> spec.withText("不符合")));
        BigDecimalField off = _get(card, BigDecimalField.class, spec -> spec.withLabel("扣分"));
        assertThat(off.getValue()).isEqualByComparingTo("5");
        _setValue(off, new BigDecimal("15"));
        _setValue(card.reason, "三处没有");
        _click(_get(card, Button.class, spec -> spec.withText("保存")));
        assertThat(evaluations.sheet(evaluation).answers().get("1.1.2").score()).isEqualByComparingTo("15");
        assertThat(evaluations.sheet(evaluation).score().points()).isEqualByComparingTo("25");
    }

    @Test
    void anotherClassIsSaidAndDecidedAnewOnRequest() {
        UUID evaluation = begun(draft(ScoringMethod.UNSCORED, "", "0"));
        set("above_scale");
        views.open();
        UI.getCurrent().navigate("evaluation");
        assertThat(_get(ApplicabilityNotice.class)
                        .getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .contains("开始自评时为小微企业，现为规模（限额）以上企业");
        assertThat(evaluations.sheet(evaluation).wanted()).isOne();
        String words = "按现在的情况重新确定";
        _click(_get(Button.class, spec -> spec.withText(words)));
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(evaluations.sheet(evaluation).wanted()).isEqualTo(2);
        assertThat(_find(ApplicabilityNotice.class)).isEmpty();
    }

    @Test
    void aDraftsFiguresAreNamedByItsMethod() {
        String key = draft(ScoringMethod.WEIGHTED, "20", "3");
        views.open();
        UI.getCurrent().navigate("standards/" + key);
        assertThat(_find(Span.class, spec -> spec.withText("权重 3"))).hasSize(2);
        assertThat(_find(Span.class, spec -> spec.withText("仅适用于：规模（限额）以上企业"))).hasSize(1);
        MethodChoice choice = _get(MethodChoice.class);
        assertThat(choice.getValue()).isEqualTo(ScoringMethod.WEIGHTED);
        _setValue(choice, ScoringMethod.UNSCORED);
        assertThat(standards.get(key).method()).isEqualTo(ScoringMethod.WEIGHTED);
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(standards.get(key).method()).isEqualTo(ScoringMethod.UNSCORED);
        assertThat(standards.get(key).items())
                .allSatisfy(item -> assertThat(item.score()).isZero());
    }
}
