package org.anbiao.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.documents.DocumentTextLine;
import org.anbiao.documents.DocumentTexts;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Making a scheme, drafting from it, and taking a newer version over, on the pages. */
@DatabaseTest
@Import(CampaignFixture.class)
class SchemeViewsTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    Schemes schemes;

    @Autowired
    CampaignSetup setup;

    @Autowired
    DocumentTexts documentTexts;

    @Autowired
    ViewTester views;

    private Township township;

    @BeforeEach
    void setUp() {
        township = fixture.township();
        tenants.logIn(township.countyId(), Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void close() {
        views.close();
        tenants.logOut();
    }

    private void open(String address) {
        views.close();
        views.open();
        UI.getCurrent().navigate(address);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static List<String> words() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private UUID published() {
        UUID id = schemes.copy(new DefinitionVersion("000", 1));
        schemes.publish(id);
        return id;
    }

    @Test
    void aSchemeIsMadeFromACampaignEditedAndPublished() {
        UUID campaign = setup.draft("000", 2026);
        open("schemes");
        press("由专项行动形成方案");
        _setValue(_get(TextField.class, spec -> spec.withLabel("方案简称")), "虚构县方案");
        press("确定");
        UUID id = schemes.list().get(0).definition().id();
        assertThat(schemes.get(id).scheme().year()).isEqualTo(2026);
        _setValue(_get(TextField.class, spec -> spec.withLabel("文号")), "虚安委〔2026〕1号");
        press("保存");
        assertThat(schemes.get(id).scheme().documentNumber()).isEqualTo("虚安委〔2026〕1号");
        press("发布");
        assertThat(schemes.get(id).definition().state()).isEqualTo(DefinitionState.PUBLISHED);
        _assertNone(Button.class, spec -> spec.withText("保存"));
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void everySectionOpensAndSavesWithoutChangingAnything() {
        UUID id = schemes.copy(new DefinitionVersion("001", 1));
        for (String section : List.of("head", "phases", "targets", "documents", "reports", "work-list")) {
            open("schemes/" + id + "/" + section);
            press("保存");
        }
        assertThat(schemes.differences(id)).isEmpty();
        assertThat(schemes.get(id).definition().revision()).isEqualTo(6);
        open("schemes/" + id + "/differences");
        assertThat(words()).contains("与所据方案一致");
    }

    @Test
    void anAuthorityBelowSeesWhoseSchemeItIsAndDraftsFromIt() {
        UUID first = published();
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        open("schemes");
        assertThat(words()).anyMatch(word -> word.contains("第1版") && word.contains("测试"));
        _click(_find(Button.class, spec -> spec.withText("据此新建专项行动")).get(0));
        press("起草");
        UUID campaign = UUID.fromString(UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getSegments()
                .get(1));
        assertThat(setup.get(campaign).scheme())
                .isEqualTo(schemes.get(first).definition().name());
        open("schemes/" + first);
        _assertNone(Button.class, spec -> spec.withText("发布"));
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("方案内容");
    }

    @Test
    void aNewerVersionIsShownAndTakenOverByChoice() {
        UUID first = published();
        DefinitionVersion name = schemes.get(first).definition().name();
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        UUID campaign = setup.draft(name, 2025);
        tenants.logIn(township.countyId(), Role.CAMPAIGN_ADMIN);
        UUID second = schemes.nextVersion(first);
        open("schemes/" + second + "/head");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("主要目标")), "新的目标");
        press("保存");
        press("发布");
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        open("campaigns/" + campaign + "/setup");
        assertThat(words()).contains("上级有第2版");
        UI.getCurrent()
                .navigate("campaigns/" + campaign, com.vaadin.flow.router.QueryParameters.of("tab", "differences"));
        press("采纳新版");
        _assertOne(Checkbox.class, spec -> spec.withLabel("基本信息 · 主要目标"));
        press("确认采纳");
        assertThat(setup.content(campaign).head().goals()).isEqualTo("新的目标");
        assertThat(setup.get(campaign).schemeVersion()).isEqualTo(2);
    }

    @Test
    void withdrawalIsSaidAndTheCampaignStays() {
        UUID first = published();
        DefinitionVersion name = schemes.get(first).definition().name();
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        UUID campaign = setup.draft(name, 2025);
        tenants.logIn(township.countyId(), Role.CAMPAIGN_ADMIN);
        schemes.withdraw(first);
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        open("campaigns/" + campaign + "/setup");
        assertThat(words()).contains("上级已撤回");
    }

    @Test
    void theSetUpOffersTheTextsTheAuthorityMayTakeWithTheirOrigin() {
        UUID text = documentTexts.copy(new DefinitionVersion("003-notice", 1));
        documentTexts.publish(text);
        tenants.logIn(township.id(), Role.SAFETY_OFFICE);
        UUID campaign = setup.draft("000", 2025);
        open("campaigns/" + campaign + "/setup/documents");
        @SuppressWarnings("unchecked")
        Select<DocumentTextLine> offers =
                _find(Select.class, spec -> spec.withLabel("选用范本")).get(0);
        DocumentTextLine above = documentTexts
                .offered(org.anbiao.documents.DocumentTemplate.Kind.NOTICE)
                .get(0);
        assertThat(offers.getItemLabelGenerator().apply(above)).contains("第1版").contains("测试");
        _setValue(offers, above);
        press("保存");
        TemplatePlan taken = setup.content(campaign).templates().stream()
                .filter(plan -> plan.kind().equals("notice"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.templateCode()).isEqualTo("003-notice");
        assertThat(taken.sourceKey()).isEqualTo(above.name().key());
        assertThat(taken.title()).isEqualTo("关于加强安全生产标准化建设告知书");
        _setValue(_find(TextArea.class, spec -> spec.withLabel("正文")).get(0), "请{{unknown}}自评");
        press("保存");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("正文")).get(0).getValue())
                .as("nothing is lost")
                .isEqualTo("请{{unknown}}自评");
        assertThat(setup.content(campaign).templates())
                .noneMatch(plan -> plan.body().contains("unknown"));
    }
}
