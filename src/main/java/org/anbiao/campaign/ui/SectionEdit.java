package org.anbiao.campaign.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignRevision;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.CampaignStatus;
import org.anbiao.campaign.LegalBasis;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.ReportDatePlan;
import org.anbiao.campaign.TargetPlan;
import org.anbiao.campaign.TemplatePlan;
import org.anbiao.campaign.WorkListItem;
import org.anbiao.common.ui.Texts;

/**
 * A campaign or a scheme whose section is being edited.
 *
 * @param running whether it is a campaign that has been launched, so that only some of it may change
 * @param saved called after a save, so that the page reads the content again
 * @param reason why a running campaign is changed; part of the page only then
 */
record SectionEdit(boolean running, CampaignContent content, SectionSaver saver, Runnable saved, TextArea reason) {

    static SectionEdit of(Campaign campaign, CampaignSetup setup, CampaignRevision revision, Runnable saved) {
        TextArea reason = new TextArea(Texts.get("campaign.revise.reason"));
        reason.setHelperText(Texts.get("campaign.revise.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        boolean running = campaign.status() != CampaignStatus.DRAFT;
        return new SectionEdit(
                running,
                setup.content(campaign.id()),
                running ? new Running(revision, campaign, reason) : new Draft(setup, campaign),
                saved,
                reason);
    }

    /** A scheme that is drafted. */
    static SectionEdit of(CampaignContent content, SectionSaver saver, Runnable saved) {
        return new SectionEdit(false, content, saver, saved, new TextArea());
    }

    private record Draft(CampaignSetup setup, Campaign campaign) implements SectionSaver {

        @Override
        public void phases(List<PhasePlan> phases) {
            setup.savePhases(campaign.id(), campaign.version(), phases);
        }

        @Override
        public void units(List<MemberUnit> units) {
            setup.saveUnits(campaign.id(), campaign.version(), units);
        }

        @Override
        public void targets(List<TargetPlan> targets) {
            setup.saveTargets(campaign.id(), campaign.version(), targets);
        }

        @Override
        public void documents(List<TemplatePlan> texts, List<LegalBasis> basis) {
            setup.saveTemplates(campaign.id(), campaign.version(), texts);
            setup.saveLegalBasis(campaign.id(), campaign.version() + 1, basis);
        }

        @Override
        public void reports(List<String> forms, List<ReportDatePlan> dates) {
            setup.saveReports(campaign.id(), campaign.version(), forms, dates);
        }

        @Override
        public void workList(List<WorkListItem> items) {
            setup.saveWorkList(campaign.id(), campaign.version(), items);
        }
    }

    private record Running(CampaignRevision revision, Campaign campaign, TextArea reason) implements SectionSaver {

        @Override
        public void phases(List<PhasePlan> phases) {
            revision.savePhases(campaign.id(), campaign.version(), phases, reason.getValue());
        }

        @Override
        public void units(List<MemberUnit> units) {
            revision.saveUnits(campaign.id(), campaign.version(), units, reason.getValue());
        }

        @Override
        public void targets(List<TargetPlan> targets) {
            revision.saveTargets(campaign.id(), campaign.version(), targets, reason.getValue());
        }

        @Override
        public void documents(List<TemplatePlan> texts, List<LegalBasis> basis) {
            revision.saveDocuments(campaign.id(), campaign.version(), texts, basis, reason.getValue());
        }

        @Override
        public void reports(List<String> forms, List<ReportDatePlan> dates) {
            revision.saveReports(campaign.id(), campaign.version(), forms, dates, reason.getValue());
        }

        @Override
        public void workList(List<WorkListItem> items) {
            throw new IllegalStateException("the work list of a running campaign stays");
        }
    }
}
