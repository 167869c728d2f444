package org.anbiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A new form needs no programmer: copied or uploaded, edited, checked in words, published, withdrawn. */
@DatabaseTest
class FormDefinitionsTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormDefinitions definitions;

    @Autowired
    FormCatalogue catalogue;

    @Autowired
    ReportBackground background;

    @Autowired
    ReportService reports;

    private UUID county;
    private UUID town;
    private UUID village;

    @BeforeEach
    void setUp() {
        county = fixture.county();
        town = fixture.township(county);
        village = fixture.unit(town, "village", "东村");
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aCopyIsADraftOfOnesOwnAndThePublishedFormIsUsedByReports() {
        UUID id = copy();
        FormDraft draft = definitions.get(id);
        String formId = draft.form().id();
        assertThat(formId).startsWith("own-");
        assertThat(definitions.problems(draft.form())).isEmpty();
        assertThat(catalogue.find(formId)).isEmpty();
        definitions.publish(id);

        assertThat(catalogue.find(formId)).isPresent();
        UUID report = report(formId);
        fixture.logIn(fixture.member(town, Role.UNIT_WORKER, village, null));
        assertThat(reports.get(report).forms()).containsExactly(new Report.FormVersion(formId, 1));
        assertThat(reports.forms(reports.get(report)).get(0).title()).contains("德化县");
    }

    @Test
    void aDepartmentsFormReachesTheTownshipsButNotItsSisterDepartment() {
        UUID bureau = fixture.department(county);
        UUID sister = fixture.department(county);
        fixture.logIn(bureau, Role.CAMPAIGN_ADMIN);
        UUID id = copy();
        String formId = definitions.get(id).form().id();
        definitions.publish(id);

        fixture.logIn(sister, Role.CAMPAIGN_ADMIN);
        assertThat(definitions.list()).extracting(FormListItem::formId).doesNotContain(formId);
        assertThat(catalogue.find(formId)).isEmpty();
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);
        assertThat(definitions.list()).extracting(FormListItem::formId).contains(formId);
    }

    @Test
    void aNewVersionLeavesEarlierReportsAsTheyAre() {
        UUID first = copy();
        definitions.publish(first);
        String formId = definitions.get(first).form().id();
        UUID report = report(formId);
        UUID second = definitions.nextVersion(first);
        assertThat(definitions.nextVersion(first)).isEqualTo(second);
        FormDraft draft = definitions.get(second);
        FormFile shorter = FormColumns.withColumns(
                draft.form(), FormColumns.remove(draft.form().columns(), List.of(1)));
        assertThat(definitions.problems(shorter)).extracting(FormProblem::key).containsOnly("rule-missing");
        definitions.save(second, draft.revision(), FormColumns.withRules(shorter, List.of()));
        definitions.publish(second);

        assertThat(catalogue.form(formId).version()).isEqualTo(2);
        assertThat(catalogue.form(formId).leaves())
                .hasSizeLessThan(catalogue.form(formId, 1).leaves().size());
        assertThat(reports.get(report).forms()).containsExactly(new Report.FormVersion(formId, 1));
        definitions.withdraw(second);
        assertThat(catalogue.form(formId).version()).isEqualTo(1);
        assertThat(catalogue.form(formId, 2).version()).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsToldInTheWordsOfTheColumnsAndNothingIsLost() {
        UUID id = copy();
        FormDraft draft = definitions.get(id);
        List<FormFile.Column> columns = new ArrayList<>(draft.form().columns());
        columns.add(FormColumns.leaf("base_total", "重复的栏目"));
        columns.add(FormColumns.leaf("column_1", "新栏目"));
        columns.add(FormColumns.group("group_1", "空分组"));
        List<FormFile.Rule> rules = new ArrayList<>(draft.form().validations());
        rules.add(new FormFile.Rule("r", "error", "equal", List.of("base_total"), List.of("gone")));
        FormFile edited = FormColumns.withRules(FormColumns.withColumns(draft.form(), columns), rules);
        definitions.save(id, draft.revision(), edited);

        assertThat(definitions.problems(definitions.get(id).form()))
                .extracting(FormProblem::key)
                .contains("duplicate", "no-measure", "empty-group", "rule-missing");
        assertThat(definitions.problems(edited))
                .contains(
                        FormProblem.of("duplicate", "重复的栏目", "base_total"),
                        FormProblem.of("rule-missing", "r", "gone"));
        refused("reporting.form.has-problems", () -> definitions.publish(id));
        assertThatThrownBy(() -> definitions.save(id, draft.revision(), edited))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aPublishedFormIsNeitherChangedNorDiscarded() {
        UUID id = copy();
        definitions.publish(id);
        FormDraft published = definitions.get(id);
        refused("reporting.form.not-draft", () -> definitions.save(id, published.revision(), published.form()));
        refused("reporting.form.not-draft", () -> definitions.discard(id));
    }

    @Test
    void thePreviewCountsForTheActorsOwnRow() {
        fixture.enterprise(town, village, "虚构甲厂");
        UUID id = copy();
        FormDefinitions.Preview preview =
                definitions.preview(definitions.get(id).form());

        CellKey base = new CellKey(preview.form().id(), "township", "", "base_total");
        assertThat(preview.cells().get(base).value()).isEqualByComparingTo("1");
    }

    @Test
    void authoritiesBelowSeeWhatIsPublishedAndNobodyElseDoes() {
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        UUID published = copy();
        definitions.publish(published);
        UUID draft = copy();
        String formId = definitions.get(published).form().id();
        fixture.logIn(town, Role.CAMPAIGN_ADMIN);

        assertThat(definitions.list())
                .filteredOn(item -> item.origin() == FormListItem.Origin.ABOVE)
                .extracting(FormListItem::id)
                .containsExactly(published);
        refused("reporting.form.unknown", () -> definitions.get(draft));
        refused("reporting.form.unknown", () -> definitions.withdraw(published));
        assertThat(definitions.mayEdit(published)).isFalse();
        assertThat(definitions.get(definitions.copy(formId, 1)).form().id()).isNotEqualTo(formId);
        fixture.logIn(fixture.township(fixture.county()), Role.CAMPAIGN_ADMIN);
        assertThat(catalogue.find(formId)).isEmpty();
        assertThat(definitions.list()).extracting(FormListItem::origin).containsOnly(FormListItem.Origin.SHIPPED);
    }

    @Test
    void aFileIsTakenWithANewKeyAndGivesTheSameForm() {
        UUID id = copy();
        byte[] yaml = definitions.yaml(item(id));
        UUID uploaded = definitions.upload(yaml);

        assertThat(definitions.get(uploaded).form().columns())
                .isEqualTo(definitions.get(id).form().columns());
        assertThat(definitions.get(uploaded).form().id())
                .isNotEqualTo(definitions.get(id).form().id());
        assertThat(definitions.problems(definitions.get(uploaded).form())).isEmpty();
    }

    @Test
    void anUnreadableFileIsRefusedWithItsLine() {
        assertThatThrownBy(() -> upload("title: 甲\ncolumns:\n  - {id: a, colour: red}\n"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("reporting.form.unreadable");
                    assertThat(refusal.arguments()[0]).isEqualTo("3");
                });
        refused("reporting.form.unreadable", () -> upload("title: [1, 2"));
        refused("reporting.form.unreadable", () -> upload("title: a\ntitle: b"));
        refused("reporting.form.unreadable", () -> upload("!!javax.script.ScriptEngineManager [x]"));
        refused("reporting.form.unreadable", () -> upload("notes: &a [x]\ncolumns: [*a, *a]"));
        refused("reporting.form.too-large", () -> upload("a".repeat(FormDefinitions.MAX_BYTES + 1)));
        assertThat(definitions.problems(definitions.get(upload("title: 只有标题")).form()))
                .extracting(FormProblem::key)
                .contains("subject", "no-rows", "no-columns");
    }

    @Test
    void onlyTheOfficeThatRunsCampaignsDefinesForms() {
        fixture.logIn(town, Role.LEADER);
        assertThatThrownBy(() -> definitions.list()).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(fixture.member(town, Role.UNIT_WORKER, village, null));
        assertThatThrownBy(this::copy).isInstanceOf(AccessDeniedException.class);
    }

    private UUID copy() {
        return definitions.copy("dehua-2025-q1", 1);
    }

    private UUID upload(String yaml) {
        return definitions.upload(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private FormListItem item(UUID id) {
        return definitions.list().stream()
                .filter(item -> id.equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private UUID report(String formId) {
        CampaignFixture campaign = new CampaignFixture(fixture, jdbc, town, formId);
        campaign.unit(town, village, Side.BLOCK);
        background.open(town);
        return fixture.asSystem(town, () -> jdbc.sql(
                        "select id from quarterly_report where campaign_id = ? and unit_id = ? order by period limit 1")
                .params(campaign.campaignId, village)
                .query(UUID.class)
                .single());
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
