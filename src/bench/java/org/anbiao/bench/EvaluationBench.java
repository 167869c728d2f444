package org.anbiao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.identity.Role;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An evaluation of 300 items opened with everything its page shows, and one answer of it saved, against bare SQL that does the same
 * reads and writes.
 */
@DatabaseTest
class EvaluationBench {

    private static final int ITEMS = 300;
    private static final int CALLS = 10;
    /** Pairs before the measured ones: a portal that has answered for an hour has compiled what it runs. */
    private static final int WARM = 60;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    StandardService standards;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void openAndSaveOneAnswer() throws Exception {
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 1, 0, 0);
            region.organise();
            region.enterprises(1, 200);
            database.settle();
            fixture.logIn(region.township(1), Role.CAMPAIGN_ADMIN);
            UUID campaign = setup.draft("001", 2025);
            launch.launchAndWait(campaign);
            UUID enterprise = database.jdbc()
                    .sql("select enterprise_id from participation where campaign_id = ? limit 1")
                    .param(campaign)
                    .query(UUID.class)
                    .single();
            UUID evaluation =
                    evaluations.begin(campaign, enterprise, edition()).id();
            for (Item item : evaluations.sheet(evaluation).edition().items()) {
                evaluations.answer(evaluation, item.code(), AnswerInput.met(), 0);
            }
            database.settle();
            Pairs.say(Pairs.machine(database.version()));
            compare(database, evaluation);
        }
    }

    private void compare(BenchDatabase database, UUID evaluation) throws Exception {
        Pairs.compare(
                "open an evaluation of " + ITEMS + " items (" + CALLS + " a block) / bare SQL",
                "≤ 2 ×",
                WARM,
                Scale.PAIRS,
                times(() -> evaluations.sheet(evaluation)),
                times(() -> bareSheet(database, evaluation)));
        int[] version = {
            evaluations.sheet(evaluation).answers().get("1.1.1").version()
        };
        Pairs.compare(
                "save one answer of " + ITEMS + " (" + CALLS + " a block) / bare SQL",
                "≤ 3 ×",
                WARM,
                Scale.PAIRS,
                times(() -> {
                    version[0] = evaluations
                            .answer(evaluation, "1.1.1", AnswerInput.met(), version[0])
                            .version();
                    return evaluation;
                }),
                times(() -> bareAnswer(database, evaluation)));
    }

    private static Pairs.Work times(Pairs.Work one) {
        return () -> {
            Object last = CALLS;
            for (int i = 0; i < CALLS; i++) {
                last = one.run();
            }
            return last;
        };
    }

    /** The same rows read without a policy or a rule. */
    private static Object bareSheet(BenchDatabase database, UUID evaluation) {
        for (String table : List.of("evaluation_answer", "evaluation_evidence", "improvement_item")) {
            database.jdbc()
                    .sql("select * from " + table + " where evaluation_id = ?")
                    .param(evaluation)
                    .query()
                    .listOfRows();
        }
        database.jdbc()
                .sql("select i.* from standard_item i join evaluation v on v.edition_key = i.edition_id::text"
                        + " where v.id = ? order by i.ord")
                .param(evaluation)
                .query()
                .listOfRows();
        return evaluation;
    }

    /** The rows that a saved answer reads and writes, the record of the act among them, in one transaction, without a rule or a policy. */
    private static Object bareAnswer(BenchDatabase database, UUID evaluation) {
        return new TransactionTemplate(new DataSourceTransactionManager(database.source())).execute(status -> {
            database.jdbc()
                    .sql("select * from evaluation where id = ? for update")
                    .param(evaluation)
                    .query()
                    .singleRow();
            database.jdbc()
                    .sql("select * from evaluation_answer where evaluation_id = ? and item_code = '1.1.1'")
                    .param(evaluation)
                    .query()
                    .singleRow();
            // the version stays, because the portal's next answer asks for the one it left
            database.jdbc()
                    .sql("update evaluation_answer set version = version, answered_at = now()"
                            + " where evaluation_id = ? and item_code = '1.1.1'")
                    .param(evaluation)
                    .update();
            database.jdbc()
                    .sql("""
                            insert into audit_entry (tenant_id, act, subject_type, subject_id, enterprise_id, old_value, new_value, entry_key,
                                                     mac)
                            select tenant_id, 'evaluation.answered', 'evaluation', id, enterprise_id, '{"item": "1.1.1"}', '{"item": "1.1.1"}',
                                   gen_random_uuid(), decode(repeat('00', 32), 'hex') from evaluation where id = ?
                            """)
                    .param(evaluation)
                    .update();
            return evaluation;
        });
    }

    /** A national edition of 300 items, so that every class may choose it. */
    private String edition() {
        List<Element> elements = new ArrayList<>();
        for (int element = 1; element <= 8; element++) {
            List<Item> items = new ArrayList<>();
            for (int item = elements.size(); item < ITEMS; item += 8) {
                items.add(new Item("", "要求" + element + "之" + item, "看记录", "", "记录", "", BigDecimal.ONE));
            }
            elements.add(new Element("", "要素" + element, List.of(new Section("", "分要素" + element, items))));
        }
        String key = standards.draft(
                new EditionHead(
                        new Standard("bench", "测试标准", "", StandardType.NATIONAL),
                        "1版",
                        LocalDate.of(2025, 1, 1),
                        null,
                        ""),
                "");
        standards.save(standards.get(key).withElements(elements));
        standards.publish(key);
        return key;
    }
}
