package org.anbiao.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.documents.DocumentTexts;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts of documents and the overview of what came from above, as the office sees them. */
@DatabaseTest
class DocumentTextViewsTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    ViewTester views;

    @Autowired
    DocumentTexts texts;

    private UUID county;
    private UUID town;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        fixture.logIn(town, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void close() {
        views.close();
        fixture.logOut();
    }

    private UUID publishedAbove() {
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID id = texts.copy(new DefinitionVersion("000-notice", 1));
        texts.publish(id);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        return id;
    }

    private UUID draft(DefinitionVersion from) {
        return texts.copy(from);
    }

    private void open(String address) {
        views.open();
        UI.getCurrent().navigate(address);
    }

    private TextArea body() {
        return _get(TextArea.class, spec -> spec.withLabel("正文"));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @Test
    void theListTellsOwnInheritedAndShippedTextsApart() {
        publishedAbove();
        open("administration/document-texts");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("还没有本级范本。在下面选一份，复制为本级后修改。");
        assertThat(_find(Button.class, spec -> spec.withText("复制为本级"))).hasSize(7);
        _click(_find(Button.class, spec -> spec.withText("复制为本级")).get(0));
        assertThat(texts.list().get(0).own()).isTrue();
        _assertOne(Button.class, spec -> spec.withText("发布"));
    }

    @Test
    void anUnknownMergeFieldIsRefusedAndWhatWasWrittenStaysOnThePage() {
        UUID id = draft(new DefinitionVersion("000-notice", 1));
        open("administration/document-texts/" + id);
        _setValue(body(), "请{{enterprise}}于{{deadline}}前完成。");
        press("保存");
        assertThat(body().getValue()).contains("{{deadline}}");
        press("发布");
        assertThat(body().getValue()).contains("{{deadline}}");
        assertThat(texts.get(id).definition().state()).isEqualTo(DefinitionState.DRAFT);
        assertThat(texts.get(id).wording().body()).doesNotContain("deadline");
        _setValue(body(), "请{{enterprise}}于{{evaluation_due}}前完成。");
        press("发布");
        assertThat(texts.get(id).definition().state()).isEqualTo(DefinitionState.PUBLISHED);
        _assertNone(Button.class, spec -> spec.withText("保存"));
        assertThat(body().isReadOnly()).isTrue();
    }

    @Test
    void thePreviewShowsWhatIsWrittenNow() {
        UUID id = draft(new DefinitionVersion("000-notice", 1));
        open("administration/document-texts/" + id);
        press("预览样张");
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        _assertOne(Anchor.class, spec -> spec.withText("打开样张（PDF）"));
    }

    @Test
    void differencesStandParagraphByParagraphAndANewerVersionIsShown() {
        UUID above = publishedAbove();
        UUID own = draft(texts.get(above).definition().name());
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID second = texts.nextVersion(above);
        var was = texts.get(second);
        texts.save(
                second,
                was.definition().revision(),
                was.wording().title(),
                "新版正文",
                was.wording().senderLabel(),
                was.wording().footnote());
        texts.publish(second);
        fixture.logIn(town, Role.SAFETY_OFFICE);
        open("administration/document-texts/" + own);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("上级有第2版", "文字一致。");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("新版正文");
        press("改按上级第2版对照");
        assertThat(_find(Span.class)).extracting(Span::getText).doesNotContain("上级有第2版");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("新版正文");
    }

    @Test
    void theOverviewSaysWhatIsUsedAndWhatIsWithdrawn() {
        UUID above = publishedAbove();
        open("administration/inherited");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("本级没有使用", "第1版");
        views.close();
        draft(texts.get(above).definition().name());
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        open("administration/document-texts");
        press("撤回");
        ConfirmDialog ask = _get(ConfirmDialog.class);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(ask);
        views.close();
        fixture.logIn(town, Role.SAFETY_OFFICE);
        open("administration/inherited");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("上级已撤回", "用第1版", "与该版一致");
    }

    @Test
    void anUnknownTextIsNotFound() {
        views.open();
        UUID foreign = publishedAbove();
        fixture.logIn(fixture.county(), Role.CAMPAIGN_ADMIN);
        views.close();
        views.open();
        assertThatThrownBy(() -> UI.getCurrent().navigate("administration/document-texts/" + foreign))
                .isInstanceOf(NotFoundException.class);
    }
}
