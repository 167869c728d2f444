package org.anbiao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.demo.DemoEvaluationMaker.Stage;
import org.anbiao.demo.persistence.DemoEvaluationRows;
import org.anbiao.demo.persistence.DemoEvaluationRows.Candidate;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.selfevaluation.CampaignYear;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few enterprises of two campaigns in every state of their self-evaluation, some with their answers of the year before. Whoever
 * has an account of an enterprise finds its evaluation not begun.
 */
@Component
@Profile("demo")
@Order(30)
class DemoEvaluations implements DemoDataset {

    /**
     * Whose campaign it is and who reviews its reports.
     *
     * @param schemeBefore scheme of the campaign of the year before; empty without one
     */
    private record Plan(String office, String schemeBefore, List<Stage> stages) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "jintao-anban",
                    "003",
                    List.of(
                            Stage.WAITING,
                            Stage.RETURNED,
                            Stage.APPROVED,
                            Stage.BEGUN,
                            Stage.HALF,
                            Stage.COMPLETE,
                            Stage.APPROVED)),
            new Plan("chengguan-guanli", "", List.of(Stage.WAITING, Stage.HALF, Stage.APPROVED)));

    /** So many of the first, and those with accounts, have answers of the year before. */
    private static final int WITH_YEAR_BEFORE = 3;

    private final EvaluationService evaluations;
    private final CampaignSetup setup;
    private final DemoEvaluationMaker maker;
    private final DemoEvaluationRows rows;
    private final DemoLogins logins;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    DemoEvaluations(
            EvaluationService evaluations,
            CampaignSetup setup,
            DemoEvaluationMaker maker,
            DemoEvaluationRows rows,
            DemoLogins logins,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.evaluations = evaluations;
        this.setup = setup;
        this.maker = maker;
        this.rows = rows;
        this.logins = logins;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        Together.run(PLANS.stream().map(plan -> (Runnable) () -> load(plan)).toList());
    }

    private void load(Plan plan) {
        List<CampaignYear> campaigns = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        logins.as(plan.office(), () -> {
            campaigns.addAll(evaluations.campaigns());
            if (!campaigns.isEmpty()) {
                UUID campaign = campaigns.get(0).id();
                transaction.executeWithoutResult(status -> candidates.addAll(rows.candidates(campaign)));
            }
        });
        if (candidates.isEmpty()) {
            return;
        }
        CampaignYear campaign = campaigns.get(0);
        List<Candidate> own = candidates.stream().filter(Candidate::hasAccount).toList();
        List<Candidate> others = candidates.stream()
                .filter(candidate -> !candidate.hasAccount())
                .limit(plan.stages().size())
                .toList();
        if (!plan.schemeBefore().isEmpty()) {
            List<Candidate> before = new ArrayList<>(own);
            before.addAll(others.subList(0, Math.min(WITH_YEAR_BEFORE, others.size())));
            logins.as(plan.office(), () -> yearBefore(plan, campaign, before));
        }
        for (int i = 0; i < others.size(); i++) {
            evaluate(plan, campaign.id(), others.get(i), plan.stages().get(i));
        }
    }

    private void yearBefore(Plan plan, CampaignYear campaign, List<Candidate> enterprises) {
        int year = campaign.year() - 1;
        transaction.executeWithoutResult(status -> {
            UUID closed = setup.draft(plan.schemeBefore(), year);
            rows.close(closed, LocalDate.of(year, 1, 16), LocalDate.of(year, 12, 31));
            for (int i = 0; i < enterprises.size(); i++) {
                maker.yearBefore(closed, year, enterprises.get(i).enterpriseId(), i);
            }
        });
    }

    private void evaluate(Plan plan, UUID campaignId, Candidate enterprise, Stage stage) {
        Member principal = new Member(
                DemoOrganisations.idOf("principal:" + enterprise.enterpriseId()),
                enterprise.areaTenantId(),
                enterprise.principal(),
                Role.ENTERPRISE_PRINCIPAL,
                null,
                enterprise.enterpriseId());
        currentActor.runAs(
                tenants.systemActor(enterprise.areaTenantId()),
                () -> transaction.executeWithoutResult(status ->
                        rows.insertPrincipal(principal.id(), enterprise.principal(), enterprise.enterpriseId())));
        UUID[] evaluation = new UUID[1];
        logins.as(
                principal,
                () -> transaction.executeWithoutResult(
                        status -> evaluation[0] = maker.answer(campaignId, enterprise.enterpriseId(), stage.share())));
        if (stage.isSigned()) {
            logins.as(
                    principal,
                    () -> transaction.executeWithoutResult(
                            status -> maker.sign(evaluation[0], enterprise.principal())));
            logins.as(
                    plan.office(),
                    () -> transaction.executeWithoutResult(status -> maker.decide(evaluation[0], stage)));
        }
    }
}
