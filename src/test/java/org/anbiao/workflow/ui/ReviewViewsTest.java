package org.anbiao.workflow.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewPart;
import org.anbiao.workflow.ReviewParts;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** The tab of reviews, its dialog with comments on parts, handing over with a reason, and what a leader sees of it. */
@DatabaseTest
@Import(ReviewViewsTest.TestParts.class)
class ReviewViewsTest {

    /** A document of two parts. */
    @TestComponent
    static class TestParts implements ReviewParts {

        @Override
        public List<ReviewPart> parts(String subjectType, UUID subjectId) {
            return "test_parts".equals(subjectType)
                    ? List.of(new ReviewPart("a", "工作目标"), new ReviewPart("b", "时间安排"))
                    : List.of();
        }
    }

    @Autowired
    TenantFixture tenants;

    @Autowired
    ViewTester views;

    @Autowired
    ReviewService reviews;

    UUID township;
    UUID unit;
    Member village;
    Member office;
    UUID document;

    @BeforeEach
    void submit() {
        township = tenants.township(tenants.county());
        unit = tenants.unit(township, "village", "东溪村");
        village = tenants.member(township, Role.UNIT_WORKER, unit, null);
        office = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        document = UUID.randomUUID();
        tenants.logIn(village);
        reviews.submit(new ReviewSubmission("test_parts", document, "东溪村方案", null, township, unit, township));
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    @Test
    void reviewerReturnsOnePartAndTheHistoryShowsIt() {
        open(office, "todo?tab=review");
        _click(_get(Button.class, spec -> spec.withText("审核")
                .withPredicate(button -> !button.getThemeNames().contains("tertiary"))));
        ComboBox<ReviewPart> parts = _get(ComboBox.class, spec -> spec.withLabel("对具体内容的意见"));
        parts.setValue(new ReviewPart("b", "时间安排"));
        _click(_get(Button.class, spec -> spec.withText("退回修改")));
        NotificationsKt.expectNotifications("退回时请写明需要修改的内容。");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("时间安排")), "请写到月");
        _click(_get(Button.class, spec -> spec.withText("通过")));
        NotificationsKt.expectNotifications("已对具体内容提出意见，请退回修改；如无需修改，请先移除这些意见。");
        _click(_get(Button.class, spec -> spec.withText("退回修改")));
        Review returned = reviews.about("test_parts", document).get(0);
        assertThat(returned.returnedParts()).containsExactly(new PartComment("b", "时间安排", "请写到月"));
        assertThat(_get(EmptyState.class)).isNotNull();
        UI.getCurrent().add(new ReviewHistory(reviews.about("test_parts", document)));
        assertThat(_find(Span.class, spec -> spec.withText("请写到月"))).hasSize(1);
    }

    @Test
    void filtersOfReviewsAreKeptInTheAddress() {
        open(office, "todo?tab=review&from=" + unit);
        assertThat(_find(Span.class, spec -> spec.withText("东溪村方案"))).isNotEmpty();
        go("todo?tab=review&from=" + UUID.randomUUID());
        assertThat(_get(EmptyState.class)).isNotNull();
        go("todo?tab=review&kind=unit_plan");
        assertThat(_get(EmptyState.class)).isNotNull();
    }

    @Test
    void leaderReadsTheTabAndWorkersHaveNone() {
        open(tenants.member(township, Role.LEADER, null, null), "todo?tab=review");
        assertThat(_find(Span.class, spec -> spec.withText("东溪村方案"))).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withText("移交"));
        views.close();
        open(village, "todo");
        _assertNone(Button.class, spec -> spec.withText("审核"));
    }

    @Test
    void reviewIsHandedOverWithAReason() {
        tenants.member(township, Role.SAFETY_OFFICE, null, null);
        open(office, "todo?tab=review");
        _click(_get(Button.class, spec -> spec.withText("移交")));
        ComboBox<?> to = _get(ComboBox.class, spec -> spec.withLabel("移交给"));
        assertThat(to.getListDataView().getItems()).hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("确定")));
        NotificationsKt.expectNotifications("请写明移交原因。");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("移交原因")), "明日外出");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        assertThat(reviews.about("test_parts", document).get(0).steps())
                .extracting(step -> step.comment())
                .contains("明日外出");
    }

    private void open(Member member, String address) {
        tenants.logIn(member);
        views.open();
        go(address);
    }

    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
