package org.anbiao.campaign.ui;

import java.util.List;
import org.anbiao.campaign.LegalBasis;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.ReportDatePlan;
import org.anbiao.campaign.TargetPlan;
import org.anbiao.campaign.TemplatePlan;
import org.anbiao.campaign.WorkListItem;

/** Where the sections of a campaign are saved: a draft as it likes, a running campaign with a reason, a scheme in its definition. */
interface SectionSaver {

    void phases(List<PhasePlan> phases);

    void units(List<MemberUnit> units);

    void targets(List<TargetPlan> targets);

    void documents(List<TemplatePlan> texts, List<LegalBasis> basis);

    void reports(List<String> forms, List<ReportDatePlan> dates);

    void workList(List<WorkListItem> items);
}
