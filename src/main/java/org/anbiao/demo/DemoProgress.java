package org.anbiao.demo;

import static org.anbiao.demo.persistence.DemoCampaignRows.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.demo.persistence.DemoCampaignRows;
import org.anbiao.demo.persistence.DemoCampaignRows.EnteredEnterprise;
import org.anbiao.demo.persistence.DemoCampaignRows.OpenTask;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets units and enterprises of a launched campaign do a part of their tasks, some of them late, through the portal's own services. */
@Component
@Profile("demo")
class DemoProgress {

    private static final int CHUNK = 50;
    private static final Set<String> EVALUATION = Set.of("self_evaluate", "rectify", "publish_result");
    private static final Map<String, Double> SHARES = Map.of(
            "receive_notice", 1.05,
            "sign_commitment", 0.98,
            "yearly_plan", 0.85,
            "self_evaluate", 0.78,
            "rectify", 0.55,
            "publish_result", 0.6,
            "improvement_plan", 0.5);

    private final DemoCampaignRows rows;
    private final TaskCompletion completion;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final byte[] picture = DemoPicture.signature();

    DemoProgress(DemoCampaignRows rows, TaskCompletion completion, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.completion = completion;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Self-evaluations of the years before the campaign, so that some enterprises evaluate for the first time and others again. */
    void recordHistory(int year) {
        List<Object[]> evaluations = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (EnteredEnterprise enterprise : rows.enterprises()) {
                Random random = random(enterprise.id());
                for (int past = 2021; past < Math.max(year, 2022); past++) {
                    LocalDate on = LocalDate.of(past, 10, 1).plusDays(random.nextInt(80));
                    boolean open = enterprise.closedOn() == null || on.isBefore(enterprise.closedOn());
                    if (random.nextInt(10) < 5 && on.isAfter(enterprise.enteredOn()) && open) {
                        evaluations.add(new Object[] {enterprise.id(), standard(enterprise.sizeClass()), day(on)});
                    }
                }
            }
            rows.insertEvaluations(evaluations);
        });
    }

    /** Does the share of the tasks that the demonstration wants done. */
    void workOn(UUID campaignId, int year, double share) {
        List<OpenTask> tasks = Objects.requireNonNull(transaction.execute(status -> rows.openTasks(campaignId)));
        List<Done> done = inOrder(tasks.stream()
                .filter(task -> isDone(task, share))
                .map(this::done)
                .toList());
        for (int i = 0; i < done.size(); i += CHUNK) {
            List<Done> chunk = done.subList(i, Math.min(done.size(), i + CHUNK));
            transaction.executeWithoutResult(status -> finish(campaignId, year, chunk));
        }
    }

    private record Done(OpenTask task, LocalDate on) {

        Done notBefore(LocalDate day) {
            return on.isBefore(day) ? new Done(task, day) : this;
        }
    }

    /** Nobody signs the commitment before the notice has come. */
    private static List<Done> inOrder(List<Done> done) {
        Map<UUID, LocalDate> served = done.stream()
                .filter(step -> step.task().taskKey().equals("receive_notice"))
                .collect(Collectors.toMap(step -> step.task().subjectId(), Done::on, (first, second) -> first));
        return done.stream()
                .map(step -> step.task().taskKey().equals("sign_commitment")
                        ? step.notBefore(served.getOrDefault(step.task().subjectId(), step.on()))
                        : step)
                .toList();
    }

    private boolean isDone(OpenTask task, double share) {
        if (task.enterpriseId() == null
                && completion.page(task.taskKey(), false).isPresent()) {
            return false;
        }
        // whoever logs in there evaluates, corrects and publishes
        if (task.hasAccount() && EVALUATION.contains(task.taskKey())) {
            return false;
        }
        if (task.dueOn() != null && task.dueOn().isAfter(LocalDate.now(clock))) {
            return false;
        }
        double luck = random(task.subjectId()).nextDouble();
        return luck < share * SHARES.getOrDefault(task.taskKey(), 0.8);
    }

    private Done done(OpenTask task) {
        Random random = random(task.id());
        LocalDate today = LocalDate.now(clock);
        LocalDate due = task.dueOn() == null ? today.minusDays(20) : task.dueOn();
        LocalDate on =
                random.nextInt(9) == 0 ? due.plusDays(1 + random.nextInt(30)) : due.minusDays(random.nextInt(25));
        return new Done(task, on.isAfter(today) ? today : on);
    }

    private void finish(UUID campaignId, int year, List<Done> chunk) {
        record(
                "receive_notice",
                chunk,
                "送达回执.png",
                (task, file) -> rows.insertDeliveries(fact(campaignId, task, file)));
        record(
                "sign_commitment",
                chunk,
                "签名.png",
                (task, file) -> rows.insertCommitments(fact(campaignId, task, file)));
        rows.insertPlans(chunk.stream()
                .filter(done -> done.task().taskKey().equals("yearly_plan"))
                .map(done -> new Object[] {
                    campaignId, done.task().enterpriseId(), year, "按季度推进创建、运行、深化、提升，责任到岗。", day(done.on())
                })
                .toList());
        for (Done done : chunk) {
            TaskResult result = new TaskResult(note(done.task().taskKey()), null, done.on(), answers(done.task()));
            completeOne(campaignId, done.task(), result);
        }
    }

    private static Map<String, String> answers(OpenTask task) {
        return Map.of("standard_type", standardOf(task), "work_list_state", task.ongoing() ? "kept_up" : "done");
    }

    private void completeOne(UUID campaignId, OpenTask task, TaskResult result) {
        UUID enterpriseId = task.enterpriseId();
        if (enterpriseId == null) {
            completion.complete(task.id(), result);
        } else {
            completion.completeFor(campaignId, enterpriseId, task.taskKey(), result);
        }
    }

    private interface Insert {
        void insert(List<Done> done, List<UUID> files);
    }

    private void record(String taskKey, List<Done> chunk, String fileName, Insert insert) {
        List<Done> mine = chunk.stream()
                .filter(done -> done.task().taskKey().equals(taskKey))
                .toList();
        if (!mine.isEmpty()) {
            List<UUID> enterprises = mine.stream()
                    .map(done -> Objects.requireNonNull(done.task().enterpriseId()))
                    .toList();
            insert.insert(mine, rows.insertPictures(enterprises, fileName, picture));
        }
    }

    private static List<Object[]> fact(UUID campaignId, List<Done> done, List<UUID> files) {
        List<Object[]> facts = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            OpenTask task = done.get(i).task();
            LocalDate on = done.get(i).on();
            boolean late = task.dueOn() != null && on.isAfter(task.dueOn());
            String signer = task.contact() == null ? "负责人" : task.contact();
            facts.add(new Object[] {
                campaignId, task.enterpriseId(), day(on), day(task.dueOn()), late, files.get(i), signer
            });
        }
        return facts;
    }

    private static String note(String taskKey) {
        return switch (taskKey) {
            case "help_visits" -> "已走访重点企业，反馈问题并跟踪整改。";
            case "look_back" -> "已完成“回头看”，问题列入持续改进清单。";
            case "unit_summary" -> "已形成总结材料。";
            default -> "";
        };
    }

    private static String standardOf(OpenTask task) {
        return List.of("local", "local", "local", "provincial", "national")
                .get(Math.floorMod(task.subjectId().hashCode(), 5));
    }

    private static String standard(@org.jspecify.annotations.Nullable String sizeClass) {
        return "above_scale".equals(sizeClass) ? "national" : "local";
    }

    private static Random random(UUID id) {
        return new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }
}
