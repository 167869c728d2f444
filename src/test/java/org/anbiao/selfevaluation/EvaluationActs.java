package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.selfevaluation.report.PublicationService;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewStep;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All of an evaluation, act by act, each by the person whose it is: answered, signed, taken back, taken up, given to a colleague, returned
 * with two answers, corrected, signed again, approved at both levels, improved and published. The next act is read off the
 * database alone, so that any server goes on where another was killed.
 */
@TestComponent
public class EvaluationActs {

    /** Every act, in their order. */
    static final List<String> ALL = List.of(
            "answer",
            "sign",
            "withdraw",
            "takeUp",
            "delegate",
            "sendBack",
            "answerAgain",
            "plan",
            "signAgain",
            "approve",
            "approveSecond",
            "improve",
            "publish");

    /** What comes back: the first is not met after all. */
    static final List<String> RETURNED = List.of("1.1.2", "4.1.2");

    private final TenantFixture tenants;
    private final EvaluationService evaluations;
    private final ImprovementService improvements;
    private final EvaluationReportService reports;
    private final PublicationService publications;
    private final ReviewService reviews;
    private final JdbcClient jdbc;
    private final Map<UUID, Member> members = new ConcurrentHashMap<>();

    EvaluationActs(
            TenantFixture tenants,
            EvaluationService evaluations,
            ImprovementService improvements,
            EvaluationReportService reports,
            PublicationService publications,
            ReviewService reviews,
            JdbcClient jdbc) {
        this.tenants = tenants;
        this.evaluations = evaluations;
        this.improvements = improvements;
        this.reports = reports;
        this.publications = publications;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    /**
     * An evaluation and who acts on it.
     *
     * @param withdraws whether its first report is taken back
     */
    record Subject(
            UUID evaluation,
            UUID principal,
            UUID township,
            UUID office,
            UUID colleague,
            UUID county,
            UUID superior,
            boolean withdraws) {

        String text() {
            return List.of(evaluation, principal, township, office, colleague, county, superior, withdraws).stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(","));
        }

        static Subject of(String text) {
            String[] parts = text.split(",");
            List<UUID> ids = Arrays.stream(parts).limit(7).map(UUID::fromString).toList();
            return new Subject(
                    ids.get(0),
                    ids.get(1),
                    ids.get(2),
                    ids.get(3),
                    ids.get(4),
                    ids.get(5),
                    ids.get(6),
                    Boolean.parseBoolean(parts[7]));
        }
    }

    /** What comes next with it; empty once it is over. */
    String next(Subject subject) {
        asPrincipal(subject);
        EvaluationSheet sheet = evaluations.sheet(subject.evaluation());
        return switch (sheet.evaluation().state()) {
            case OPEN -> sheet.left() > 0 ? "answer" : "sign";
            case RETURNED ->
                sheet.left() > 0 ? "answerAgain" : unplanned(subject).isEmpty() ? "signAgain" : "plan";
            case SIGNED -> review(subject);
            case APPROVED ->
                !unfinished(subject).isEmpty()
                        ? "improve"
                        : publications.of(subject.evaluation()).isEmpty() ? "publish" : "";
        };
    }

    private String review(Subject subject) {
        List<Review> rounds = reports.rounds(subject.evaluation());
        Review latest = rounds.get(0);
        if (latest.level() == 2) {
            return "approveSecond";
        }
        if (rounds.stream().anyMatch(round -> round.state() == Review.State.RETURNED)) {
            return "approve";
        }
        if (subject.withdraws() && rounds.size() == 1 && !latest.hasBegun()) {
            return "withdraw";
        }
        if (!latest.hasBegun()) {
            return "takeUp";
        }
        return latest.steps().stream().anyMatch(step -> step.kind() == ReviewStep.Kind.HANDED_OVER)
                ? "sendBack"
                : "delegate";
    }

    /** Does the one thing. */
    void run(String act, Subject subject) {
        UUID evaluation = subject.evaluation();
        asPrincipal(subject);
        switch (act) {
            case "answer", "answerAgain" -> answer(evaluation);
            case "sign", "signAgain" ->
                reports.sign(new EvaluationReportService.Signing(evaluation, "虚构负责人", LaunchedCampaign.PICTURE, ""));
            case "plan" -> {
                ImprovementItem item = unplanned(subject).get(0);
                improvements.plan(item.id(), item.version(), "补齐并上墙", "虚构安全员", today().plusDays(30));
            }
            case "withdraw" -> reports.withdraw(evaluation);
            case "improve" -> {
                ImprovementItem item = unfinished(subject).get(0);
                improvements.finish(item.id(), item.version(), today(), "已补齐", null);
            }
            case "publish" -> publications.publish(evaluation, "班前会宣读");
            default -> decide(act, subject, reports.rounds(evaluation).get(0));
        }
    }

    private void decide(String act, Subject subject, Review review) {
        logIn(subject.township(), "sendBack".equals(act) ? subject.colleague() : subject.office());
        switch (act) {
            case "takeUp" -> reviews.takeUp(review.id());
            case "delegate" -> reviews.delegate(review.id(), subject.colleague(), "请代为审核");
            case "sendBack" ->
                reviews.sendBack(
                        review.id(),
                        "",
                        RETURNED.stream()
                                .map(code -> new PartComment(code, code, "请补充" + code))
                                .toList());
            case "approve" -> reviews.approve(review.id(), "初审同意");
            case "approveSecond" -> {
                logIn(subject.county(), subject.superior());
                reviews.approve(review.id(), "同意");
            }
            default -> throw new IllegalArgumentException(act);
        }
    }

    private void answer(UUID evaluation) {
        EvaluationSheet sheet = evaluations.sheet(evaluation);
        Item item = sheet.edition().items().stream()
                .filter(one -> !sheet.isAnswered(one))
                .findFirst()
                .orElseThrow();
        Answer before = sheet.answers().get(item.code());
        boolean met = before == null || !item.code().equals(RETURNED.get(0));
        evaluations.answer(
                evaluation,
                item.code(),
                met ? AnswerInput.met() : AnswerInput.notMet("任命文件没有更新"),
                before == null ? 0 : before.version());
    }

    /**
     * Answers what has no answer yet, up to some that are left.
     *
     * @return how many were answered
     */
    int answerUpTo(Subject subject, int left) {
        asPrincipal(subject);
        EvaluationSheet sheet = evaluations.sheet(subject.evaluation());
        List<Item> open = sheet.edition().items().stream()
                .filter(item -> !sheet.answers().containsKey(item.code()))
                .toList();
        List<Item> answered = open.subList(0, Math.max(0, open.size() - left));
        answered.forEach(item -> evaluations.answer(subject.evaluation(), item.code(), AnswerInput.met(), 0));
        return answered.size();
    }

    private List<ImprovementItem> unplanned(Subject subject) {
        return unfinished(subject).stream().filter(item -> !item.isPlanned()).toList();
    }

    private List<ImprovementItem> unfinished(Subject subject) {
        return improvements.of(subject.evaluation()).stream()
                .filter(item -> item.state() == ImprovementItem.State.OPEN)
                .toList();
    }

    private void asPrincipal(Subject subject) {
        logIn(subject.township(), subject.principal());
    }

    private void logIn(UUID tenantId, UUID memberId) {
        tenants.logIn(members.computeIfAbsent(memberId, id -> member(tenantId, id)));
    }

    private Member member(UUID tenantId, UUID id) {
        return tenants.asSystem(
                tenantId, () -> jdbc.sql("select display_name, role, enterprise_id from member where id = ?")
                        .param(id)
                        .query((row, number) -> new Member(
                                id,
                                tenantId,
                                row.getString(1),
                                Role.valueOf(row.getString(2)),
                                null,
                                row.getObject(3, UUID.class)))
                        .single());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
