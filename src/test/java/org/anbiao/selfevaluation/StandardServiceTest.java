package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Edition.State;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.EditionSheet;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.SheetReading;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.support.DatabaseTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** An authority keeps its own editions, chooses by class from a day on, and imports only good rows. */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationFixture.class})
class StandardServiceTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    EvaluationFixture fixture;

    @Autowired
    StandardService standards;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EditionSheet sheets;

    @Autowired
    SheetReader reader;

    @TempDir
    Path folder;

    private Case given;

    @BeforeEach
    void launch() {
        given = campaigns.launched(0);
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static EditionHead head(String label) {
        return new EditionHead(
                new Standard("测试细则", "测试细则", "", StandardType.LOCAL), label, LocalDate.of(2025, 1, 1), null, "");
    }

    private String published(String label) {
        String key = standards.draft(head(label), "");
        standards.save(standards.get(key).withElements(tree("有检查记录")));
        standards.publish(key);
        return key;
    }

    private static List<Element> tree(String text) {
        Item item = new Item("", text, "", "", "", "", new BigDecimal("30"));
        return List.of(new Element("", "现场管理", List.of(new Section("", "作业安全", List.of(item)))));
    }

    @Test
    void aPublishedEditionNeverChangesAndADraftReachesNobodyElse() {
        String key = standards.draft(head("1版"), "light-small-2025");
        assertThat(standards.get(key).items()).hasSize(25);
        assertThat(standards.get(key).fullScore()).isEqualByComparingTo("100");
        campaigns.logInPrincipal(given, given.first());
        refused("selfevaluation.edition.unknown", () -> standards.get(key));
        campaigns.tenants.logIn(given.township(), Role.CAMPAIGN_ADMIN);
        standards.publish(key);
        Edition edition = standards.get(key);
        refused("selfevaluation.edition.changed", () -> standards.save(edition.withElements(tree("另一条"))));
        refused("selfevaluation.edition.not-yours", () -> standards.withdraw("light-small-2025"));
        standards.withdraw(key);
        assertThat(standards.get(key).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void twoPeopleChangingADraftAreTold() {
        String key = standards.draft(head("2版"), "");
        Edition read = standards.get(key);
        standards.save(read.withElements(tree("先改")));
        refused("selfevaluation.edition.changed", () -> standards.save(read.withElements(tree("后改"))));
        assertThat(standards.get(key).items()).extracting(Item::text).containsExactly("先改");
    }

    @Test
    void anEmptyDraftIsNotPublishedAndANameIsUsedOnce() {
        String key = standards.draft(head("3版"), "");
        refused("selfevaluation.edition.empty", () -> standards.publish(key));
        refused("selfevaluation.edition.exists", () -> standards.draft(head("3版"), ""));
    }

    @Test
    void theAuthoritysChoiceHoldsFromItsDayAndOnlyForItsClass() {
        String key = published("4版");
        refused(
                "selfevaluation.choice.in-past",
                () -> standards.choose(SubjectClass.SMALL_MICRO, key, today().minusDays(1), ""));
        standards.choose(SubjectClass.SMALL_MICRO, key, today().plusDays(1), "明天起");
        assertThat(evaluations.editions(given.first()).get(0).key()).isEqualTo("light-small-2025");
        standards.choose(SubjectClass.SMALL_MICRO, key, today(), "今天起");
        assertThat(evaluations.editions(given.first()).get(0).key()).isEqualTo(key);
        standards.withdraw(key);
        // a withdrawn edition begins no evaluation
        assertThat(evaluations.editions(given.first()).get(0).key()).isEqualTo("light-small-2025");
    }

    @Test
    void theClassDecidesWhereNobodyChose() {
        for (var expected : Map.of("above_scale", "gbt33000-2016", "medium", "light-medium-2025")
                .entrySet()) {
            campaigns.tenants.asSystem(
                    given.township(),
                    () -> campaigns.count(
                            given,
                            "with changed as (update enterprise set size_class = ? where id = ? returning 1) select count(*) from changed",
                            expected.getKey(),
                            given.second()));
            assertThat(evaluations.editions(given.second()).get(0).key()).isEqualTo(expected.getValue());
        }
    }

    @Test
    void onlyWhoManagesCampaignsChangesStandards() {
        campaigns.tenants.logIn(given.township(), Role.LEADER);
        assertThat(standards.all()).isNotEmpty();
        assertThatThrownBy(() -> standards.draft(head("5版"), "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sheets.read(ScoringMethod.SCORED, folder)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTemplateReadsBackAsItIs() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            sheets.template(ScoringMethod.SCORED, out);
        }
        SheetReading reading = sheets.read(ScoringMethod.SCORED, file);
        assertThat(reading.itemCount()).isEqualTo(2);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void everyBadRowIsReportedAsItStoodAndTheGoodOnesAreKept() throws IOException {
        Path file = folder.resolve("rows.xlsx");
        List<List<String>> rows = List.of(
                List.of("一级要素", "二级要素", "条目内容", "怎样查", "依据", "证据", "适用情形（空为全部适用）", "分值"),
                List.of("现场管理", "作业安全", "有审批", "", "", "", "", "10"),
                List.of("", "作业安全", "没有要素", "", "", "", "", "10"),
                List.of("现场管理", "作业安全", "有审批", "", "", "", "", "10"),
                List.of("现场管理", "作业安全", "分值不对", "", "", "", "", "十分"),
                List.of("应急管理", "应急准备", "有预案", "", "", "", "", "5.5"));
        write(file, rows);
        SheetReading reading = sheets.read(ScoringMethod.SCORED, file);
        assertThat(reading.itemCount()).isEqualTo(2);
        assertThat(reading.problems())
                .extracting(problem -> problem.number() + " " + problem.messageKeys())
                .containsExactly(
                        "3 [selfevaluation.sheet.wrong.element]",
                        "4 [selfevaluation.sheet.wrong.twice]",
                        "5 [selfevaluation.sheet.wrong.score]");
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        sheets.problems(reading, problems);
        Path corrected = folder.resolve("problems.xlsx");
        Files.write(corrected, problems.toByteArray());
        List<String> texts = new java.util.ArrayList<>();
        reader.read(
                corrected,
                row -> texts.add(row.cell(2).text() + "/" + row.cell(11).text()));
        assertThat(texts).contains("没有要素/请填写一级要素和二级要素", "分值不对/分值应为 0 到 10000 的数字，最多两位小数");
        // the sheet is imported as it is, its further columns do not matter; what was there twice is there once now
        assertThat(sheets.read(ScoringMethod.SCORED, corrected).problems()).hasSize(2);
        assertThat(sheets.read(ScoringMethod.SCORED, corrected).itemCount()).isOne();
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        Path file = folder.resolve("other.xlsx");
        write(file, List.of(List.of("名称", "分值"), List.of("有审批", "10")));
        refused("selfevaluation.sheet.header", () -> sheets.read(ScoringMethod.SCORED, file));
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("a");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            workbook.finish();
        }
    }

    @Test
    void anEvaluationKeepsTheEditionItWasBegunWith() {
        UUID evaluation = fixture.begin(given, given.first()).id();
        standards.choose(SubjectClass.SMALL_MICRO, published("8版"), today(), "");
        assertThat(evaluations.sheet(evaluation).evaluation().editionKey()).isEqualTo("light-small-2025");
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
