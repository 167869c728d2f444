package org.anbiao.selfevaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anbiao.AnbiaoApplication;
import org.anbiao.selfevaluation.EvaluationActs.Subject;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.killed.LeftOut;
import org.anbiao.support.killed.StatementHalts;
import org.anbiao.tenancy.DailyLook;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real portal in a process of its own that works on evaluations as it is told, line by line, and is killed at it. It
 * says on its output what it has done, once it is done, and where it was stopped.
 */
public final class EvaluatingPortal {

    /** Begins every line that is meant for the test. */
    static final String SAYS = "## ";
    /** Leaves out the daily looks, which otherwise begin with the start. */
    static final String WITHOUT_LOOKS = "--test.without-looks";

    private static final String LOOKS = "org.anbiao.tenancy.DailyLooks";

    private final ConfigurableApplicationContext context;
    private final StatementHalts halts;
    private final EvaluationActs acts;
    private final Queue<Subject> waiting = new ConcurrentLinkedQueue<>();

    private EvaluatingPortal(ConfigurableApplicationContext context, StatementHalts halts) {
        this.context = context;
        this.halts = halts;
        this.acts = context.getBean(EvaluationActs.class);
    }

    public static void main(String[] args) throws IOException {
        StatementHalts halts = new StatementHalts();
        LeftOut left = List.of(args).contains(WITHOUT_LOOKS) ? new LeftOut(LOOKS) : new LeftOut();
        SpringApplication portal = new SpringApplication(AnbiaoApplication.class);
        portal.addPrimarySources(List.of(TenantFixture.class, EvaluationActs.class));
        portal.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("noTestBeans", left);
            context.getBeanFactory().addBeanPostProcessor(halts);
        });
        new EvaluatingPortal(portal.run(args), halts).obey();
    }

    private void obey() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say("ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "halt" -> begin(() -> act(Subject.of(words[1]), Integer.parseInt(words[2])));
                case "look" -> begin(() -> look(UUID.fromString(words[1]), Integer.parseInt(words[2])));
                case "outbox" -> halts.armThreads("outbox", Integer.parseInt(words[1]), at -> say("halted outbox"));
                case "jobs" -> jobs(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                case "load" -> waiting.add(Subject.of(words[1]));
                case "go" -> {
                    for (int thread = 0; thread < Integer.parseInt(words[1]); thread++) {
                        begin(this::workOff);
                    }
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                say("failed " + e);
                e.printStackTrace();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void act(Subject subject, int step) {
        String act = acts.next(subject);
        halts.arm(step, at -> say("halted " + act + " " + subject.evaluation() + " " + at));
        acts.run(act, subject);
        int steps = halts.disarm();
        say("done " + act + " " + subject.evaluation() + " " + steps);
    }

    private void workOff() {
        for (Subject subject = waiting.poll(); subject != null; subject = waiting.poll()) {
            for (String act = acts.next(subject); !act.isEmpty(); act = acts.next(subject)) {
                acts.run(act, subject);
                say("done " + act + " " + subject.evaluation() + " 0");
            }
        }
    }

    private void look(UUID tenantId, int step) {
        DailyLook deadlines = context.getBeansOfType(DailyLook.class).values().stream()
                .filter(look -> look.name().equals("deadlines"))
                .findFirst()
                .orElseThrow();
        halts.arm(step, at -> say("halted look " + tenantId + " " + at));
        context.getBean(TenantFixture.class).asSystem(tenantId, () -> {
            deadlines.at(tenantId);
            return tenantId;
        });
        int steps = halts.disarm();
        say("done look " + tenantId + " " + steps);
    }

    /** Begins with the engine's jobs; what it takes is free for others again after so many milliseconds. */
    private void jobs(int step, int lockMillis) {
        JobExecutor executor = ((ProcessEngineConfigurationImpl)
                        context.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
        executor.setLockTimeInMillis(lockMillis);
        halts.armThreads("pool-", step, at -> say("halted job"));
        executor.start();
    }

    private static void say(String what) {
        System.out.println(SAYS + what);
    }
}
