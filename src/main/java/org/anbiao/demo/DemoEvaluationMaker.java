package org.anbiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.anbiao.demo.persistence.DemoEvaluationRows;
import org.anbiao.demo.persistence.DemoEvaluationRows.Past;
import org.anbiao.demo.persistence.DemoEvaluationRows.PastAnswer;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.EvaluationScore;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementService;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invents one enterprise's evaluation and takes it through the portal's own services; the same every time for one enterprise. */
@Component
@Profile("demo")
class DemoEvaluationMaker {

    /** How far an evaluation is. */
    enum Stage {
        BEGUN(0.3),
        HALF(0.7),
        /** All answered and planned; only the signature is missing. */
        COMPLETE(1),
        /** Signed; nobody has looked yet. */
        WAITING(1),
        /** Sent back with comments on two answers. */
        RETURNED(1),
        APPROVED(1);

        private final double share;

        Stage(double share) {
            this.share = share;
        }

        double share() {
            return share;
        }

        boolean isSigned() {
            return ordinal() > COMPLETE.ordinal();
        }
    }

    private static final List<String> NOT_MET = List.of("记录不全，缺最近两个月的", "现场标识褪色，没有及时更换", "责任清单没有本人签字", "有要求但没有留下执行记录");
    private static final List<String> NOT_APPLICABLE = List.of("本单位没有此类作业", "本单位没有此类设备");
    private static final List<String> MEASURES = List.of("补齐记录并由安全员每月核对", "更换标识，纳入月度检查", "组织签字并归档");
    private static final List<String> PEOPLE = List.of("车间主任", "安全员", "设备管理员");
    private static final List<String> COMMENTS = List.of("请补充近三个月的检查记录后再答", "与现场情况不一致，请核对后说明");

    private final EvaluationService evaluations;
    private final ImprovementService improvements;
    private final EvaluationReportService reports;
    private final ReviewService reviews;
    private final DemoEvaluationRows rows;
    private final Clock clock;
    private final byte[] signature = DemoPicture.signature();

    DemoEvaluationMaker(
            EvaluationService evaluations,
            ImprovementService improvements,
            EvaluationReportService reports,
            ReviewService reviews,
            DemoEvaluationRows rows,
            Clock clock) {
        this.evaluations = evaluations;
        this.improvements = improvements;
        this.reports = reports;
        this.reviews = reviews;
        this.rows = rows;
        this.clock = clock;
    }

    /** Begins an evaluation, answers the first items of the standard and plans what is not met. */
    UUID answer(UUID campaignId, UUID enterpriseId, double share) {
        UUID id = evaluations.begin(campaignId, enterpriseId, null).id();
        List<Item> items = evaluations.sheet(id).edition().items();
        Random random = random(enterpriseId);
        for (Item item : items.subList(0, (int) Math.round(items.size() * share))) {
            evaluations.answer(id, item.code(), input(item, random), 0);
        }
        for (ImprovementItem item : improvements.of(id)) {
            improvements.plan(
                    item.id(),
                    item.version(),
                    one(MEASURES, random),
                    one(PEOPLE, random),
                    LocalDate.now(clock).plusDays(10 + random.nextInt(30)));
        }
        return id;
    }

    void sign(UUID evaluationId, String signer) {
        reports.sign(new EvaluationReportService.Signing(evaluationId, signer, signature, "修订《隐患排查治理制度》"));
    }

    /** The office's decision on a signed report; none while it waits. */
    void decide(UUID evaluationId, Stage stage) {
        UUID round = reports.rounds(evaluationId).get(0).id();
        if (stage == Stage.APPROVED) {
            reviews.approve(round, "同意");
        } else if (stage == Stage.RETURNED) {
            List<Item> items = evaluations.sheet(evaluationId).edition().items();
            List<Item> two = List.of(items.get(items.size() / 3), items.get(items.size() / 2));
            reviews.sendBack(
                    round, "", List.of(comment(two.get(0), COMMENTS.get(0)), comment(two.get(1), COMMENTS.get(1))));
        }
    }

    private static PartComment comment(Item item, String text) {
        return new PartComment(item.code(), item.code() + " " + item.text(), text);
    }

    /** An approved evaluation of the year before, with other answers than this year's. */
    void yearBefore(UUID campaignId, int year, UUID enterpriseId, int number) {
        Edition edition = evaluations.editions(enterpriseId).get(0);
        Random random = new Random(random(enterpriseId).nextLong() + 1);
        LocalDate signed = LocalDate.of(year, 3, 10).plusDays(number * 4L);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            AnswerInput input = input(item, random);
            answers.put(item.code(), answer(item, input));
        }
        rows.insertPast(
                new Past(
                        campaignId,
                        enterpriseId,
                        year,
                        edition.key(),
                        edition.name(),
                        edition.standard().type().code(),
                        Objects.requireNonNull(
                                EvaluationScore.of(edition, answers).percent()),
                        signed),
                answers.values().stream()
                        .map(answer -> new PastAnswer(
                                answer.itemCode(),
                                answer.result().code(),
                                answer.reason(),
                                answer.workState().code(),
                                answer.score()))
                        .toList());
    }

    private Answer answer(Item item, AnswerInput input) {
        boolean met = input.result() == Result.MET;
        return new Answer(
                item.code(),
                input.result(),
                input.reason(),
                met ? WorkState.IN_FORCE : WorkState.UNDER_WAY,
                met ? item.score() : BigDecimal.ZERO,
                "",
                false,
                1,
                "",
                clock.instant());
    }

    private static AnswerInput input(Item item, Random random) {
        int luck = random.nextInt(100);
        if (luck < 12) {
            return AnswerInput.notMet(one(NOT_MET, random));
        }
        return luck < 45 && !item.appliesTo().isEmpty()
                ? AnswerInput.notApplicable(one(NOT_APPLICABLE, random))
                : AnswerInput.met();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Random random(UUID id) {
        return new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }
}
