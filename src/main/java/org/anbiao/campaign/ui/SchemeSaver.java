package org.anbiao.campaign.ui;

import java.util.List;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignHead;
import org.anbiao.campaign.LegalBasis;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.ReportDatePlan;
import org.anbiao.campaign.Schemes;
import org.anbiao.campaign.Schemes.Opened;
import org.anbiao.campaign.TargetPlan;
import org.anbiao.campaign.TemplatePlan;
import org.anbiao.campaign.WorkListItem;

/** Saves the sections of a drafted scheme, each with the rest as it was read. */
record SchemeSaver(Schemes schemes, Opened opened) implements SectionSaver {

    void head(String name, CampaignHead head) {
        CampaignContent was = opened.content();
        save(
                name,
                head,
                was.phases(),
                was.targets(),
                was.templates(),
                was.forms(),
                was.reportDates(),
                was.legalBasis(),
                was.workList());
    }

    @Override
    public void phases(List<PhasePlan> phases) {
        CampaignContent was = opened.content();
        same(phases, was.targets(), was.templates(), was.forms(), was.reportDates(), was.legalBasis(), was.workList());
    }

    @Override
    public void units(List<MemberUnit> units) {
        throw new IllegalStateException("a scheme has no member units");
    }

    @Override
    public void targets(List<TargetPlan> targets) {
        CampaignContent was = opened.content();
        same(was.phases(), targets, was.templates(), was.forms(), was.reportDates(), was.legalBasis(), was.workList());
    }

    @Override
    public void documents(List<TemplatePlan> texts, List<LegalBasis> basis) {
        CampaignContent was = opened.content();
        same(was.phases(), was.targets(), texts, was.forms(), was.reportDates(), basis, was.workList());
    }

    @Override
    public void reports(List<String> forms, List<ReportDatePlan> dates) {
        CampaignContent was = opened.content();
        same(was.phases(), was.targets(), was.templates(), forms, dates, was.legalBasis(), was.workList());
    }

    @Override
    public void workList(List<WorkListItem> items) {
        CampaignContent was = opened.content();
        same(was.phases(), was.targets(), was.templates(), was.forms(), was.reportDates(), was.legalBasis(), items);
    }

    private void same(
            List<PhasePlan> phases,
            List<TargetPlan> targets,
            List<TemplatePlan> templates,
            List<String> forms,
            List<ReportDatePlan> dates,
            List<LegalBasis> basis,
            List<WorkListItem> workList) {
        save(
                opened.scheme().name(),
                opened.content().head(),
                phases,
                targets,
                templates,
                forms,
                dates,
                basis,
                workList);
    }

    private void save(
            String name,
            CampaignHead head,
            List<PhasePlan> phases,
            List<TargetPlan> targets,
            List<TemplatePlan> templates,
            List<String> forms,
            List<ReportDatePlan> dates,
            List<LegalBasis> basis,
            List<WorkListItem> workList) {
        schemes.save(
                opened.definition().id(),
                opened.definition().revision(),
                name,
                new CampaignContent(
                        opened.content().kind(),
                        head,
                        phases,
                        List.of(),
                        targets,
                        templates,
                        forms,
                        dates,
                        basis,
                        workList));
    }
}
