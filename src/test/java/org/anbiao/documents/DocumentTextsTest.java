package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.ParagraphDifference;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Texts of notices and commitments per authority: copied, edited with known merge fields only, published, followed, withdrawn. */
@DatabaseTest
class DocumentTextsTest {

    private static final DefinitionVersion NOTICE = new DefinitionVersion("000-notice", 1);

    @Autowired
    TenantFixture fixture;

    @Autowired
    DocumentTexts texts;

    @Autowired
    DocumentTemplates templates;

    @Autowired
    InheritedDocumentTexts inherited;

    private UUID county;
    private UUID town;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private void write(UUID id, String body) {
        DocumentTexts.Opened opened = texts.get(id);
        DocumentWording was = opened.wording();
        texts.save(id, opened.definition().revision(), was.title(), body, "虚构县安委会", was.footnote());
    }

    private UUID published(String body) {
        UUID id = texts.copy(NOTICE);
        write(id, body);
        texts.publish(id);
        return id;
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(DomainException.class)
                .extracting(e -> ((DomainException) e).messageKey())
                .isEqualTo(key);
    }

    @Test
    void shippedTextsAskForKnownFieldsOnly() {
        templates.all().forEach(template -> {
            MergeField.refuseUnknown(DocumentWording.of(template).texts());
            MergeField.refuseUnknown(List.of(template.dateLine(), String.valueOf(template.addressee())));
        });
    }

    @Test
    void anUnknownFieldIsRefusedByNameAndTheDraftStaysAsItWas() {
        UUID id = texts.copy(NOTICE);
        String before = texts.get(id).wording().body();
        assertThatThrownBy(() -> write(id, "请{{enterprise}}于{{deadline}}前报{{boss}}。"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("documents.field.unknown");
                    assertThat(refusal.arguments()).containsExactly("{{deadline}}、{{boss}}");
                });
        refused("documents.field.braces", () -> write(id, "请{{enterprise于{{evaluation_due}}前"));
        refused(
                "documents.field.unknown",
                () -> texts.preview(new DocumentWording(Kind.NOTICE, "000-notice", "标题{{x}}", "正文", "", "")));
        assertThat(texts.get(id).wording().body()).isEqualTo(before);
    }

    @Test
    void differencesAreShownParagraphByParagraphAgainstTheTextItWasMadeFrom() {
        UUID id = texts.copy(NOTICE);
        assertThat(texts.differences(id)).allMatch(ParagraphDifference::same);
        String body = texts.get(id).wording().body();
        write(id, body + "\n请于{{evaluation_due}}前完成。");
        assertThat(texts.differences(id).stream().filter(paragraph -> !paragraph.same()))
                .extracting(ParagraphDifference::after)
                .containsExactly("请于{{evaluation_due}}前完成。", "虚构县安委会");
    }

    @Test
    void anAuthorityBelowTakesItOverAndIsToldOfANewerVersionAndOfTheWithdrawal() {
        UUID first = published("第一段\n第二段");
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        assertThat(texts.offered(Kind.NOTICE)).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo(first);
            assertThat(line.own()).isFalse();
        });
        UUID own = texts.copy(texts.get(first).definition().name());
        assertThat(texts.newerAbove(own)).isEmpty();

        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID second = texts.nextVersion(first);
        write(second, "第一段\n第二段改");
        texts.publish(second);

        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        DocumentTexts.Opened opened = texts.get(own);
        assertThat(opened.from()).isNotNull();
        assertThat(opened.from().hasNewer()).isTrue();
        assertThat(opened.wording().body()).as("nothing changes by itself").isEqualTo("第一段\n第二段");
        assertThat(texts.newerAbove(own).stream().filter(paragraph -> !paragraph.same()))
                .containsExactly(new ParagraphDifference("第二段", "第二段改"));
        assertThat(inherited.inherited()).singleElement().satisfies(line -> {
            assertThat(line.newest()).isEqualTo(2);
            assertThat(line.uses()).extracting(Inherited.Use::version).containsExactly(1);
        });
        texts.restOnNewest(own, opened.definition().revision());
        assertThat(texts.get(own).from().hasNewer()).isFalse();
        assertThat(texts.differences(own))
                .anyMatch(paragraph -> paragraph.before().equals("第二段改"));

        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        texts.withdraw(second);
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        assertThat(texts.get(own).from().isWithdrawn()).isTrue();
        assertThat(texts.offered(Kind.NOTICE)).noneMatch(line -> line.id() != null && !line.own());
        assertThat(inherited.inherited()).singleElement().matches(Inherited::isWithdrawn);
    }

    @Test
    void anEmptyTextIsKeptButNotPublished() {
        UUID id = texts.copy(NOTICE);
        write(id, "");
        refused("documents.text.empty", () -> texts.publish(id));
        assertThat(texts.get(id).definition().editable()).isTrue();
    }

    @Test
    void aPreviewIsAPage() {
        byte[] pdf =
                texts.preview(DocumentWording.of(templates.find("003-notice").orElseThrow()));
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void whoMayNotSetUpCampaignsMayNotTouchTexts() {
        fixture.logIn(county, Role.LEADER);
        assertThatThrownBy(() -> texts.copy(NOTICE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> texts.list()).isInstanceOf(AccessDeniedException.class);
    }
}
