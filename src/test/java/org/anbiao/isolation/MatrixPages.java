package org.anbiao.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every page of the portal and how it is tried: with which kind of id in which addresses. */
final class MatrixPages {

    /** By the page's route, with the kind of id behind {@code #} where one route takes several kinds. */
    static final Map<String, Page> ALL = pages();

    private MatrixPages() {}

    /**
     * How a page is tried.
     *
     * @param kind of the id in the address; empty without one
     * @param addresses with {@code {}} where the id stands
     * @param open whether nobody may open it too
     */
    record Page(String kind, List<String> addresses, boolean open) {}

    private static Map<String, Page> pages() {
        Map<String, Page> all = new LinkedHashMap<>();
        page(all, "", "", "");
        open(all, "login", "", "login");
        open(all, "c/:token", "token", "c/{}");
        page(all, "todo", "", "todo", "todo?tab=done", "todo?overdue");
        page(all, "todo", "", "todo?tab=review");
        page(all, "todo", "campaign", "todo?campaign={}");
        page(all, "todo", "unit", "todo?tab=review&from={}");
        page(all, "messages", "", "messages", "messages?unread=1");
        page(all, "messages/undelivered", "", "messages/undelivered");
        page(all, "process/task/:item", "item", "process/task/{}");
        page(all, "process/campaign/:campaign", "campaign", "process/campaign/{}");
        page(all, "campaigns", "", "campaigns");
        page(
                all,
                "campaigns/:campaign",
                "campaign",
                "campaigns/{}",
                "campaigns/{}?tab=timeline",
                "campaigns/{}?tab=differences");
        // the requests of a page are sent to the first address of each line that opens
        page(all, "campaigns/:campaign", "campaign", "campaigns/{}?tab=targets");
        page(
                all,
                "campaigns/:campaign/setup/:section?",
                "draft-campaign",
                "campaigns/{}/setup",
                "campaigns/{}/setup/units",
                "campaigns/{}/setup/last-year");
        page(all, "campaigns/:campaign/setup/:section?", "draft-phases", "campaigns/{}/setup/phases");
        page(all, "campaigns/:campaign/setup/:section?", "draft-launch", "campaigns/{}/setup/launch");
        page(all, "campaigns/:campaign", "draft-older", "campaigns/{}?tab=differences");
        page(all, "campaigns/:campaign", "stopped-launch", "campaigns/{}");
        page(all, "campaigns/:campaign/missing", "campaign", "campaigns/{}/missing");
        page(all, "campaigns/:campaign/targets/:number([0-9]{1,4})", "campaign", "campaigns/{}/targets/1");
        page(all, "enterprises", "", "enterprises", "enterprises?q=企标", "enterprises?status=closed");
        page(all, "enterprises", "unit", "enterprises?village={}");
        page(all, "enterprises/new", "", "enterprises/new");
        page(all, "enterprises/import", "", "enterprises/import");
        page(all, "enterprises/import/:id", "import", "enterprises/import/{}");
        page(
                all,
                "enterprises/:id",
                "enterprise",
                "enterprises/{}",
                "enterprises/{}?tab=people",
                "enterprises/{}?tab=files",
                "enterprises/{}?tab=steps",
                "enterprises/{}?tab=enforcement",
                "enterprises/{}?tab=supervision",
                "enterprises/{}?tab=hazards",
                "enterprises/{}?tab=risk",
                "enterprises/{}?tab=hazard-rules",
                "enterprises/{}?tab=history");
        page(all, "control-elements", "", "control-elements");
        page(all, "my-enterprise", "", "my-enterprise");
        page(all, "base-list/:id?", "campaign", "base-list", "base-list/{}");
        page(all, "mobilization/serve", "campaign", "mobilization/serve?campaign={}");
        page(all, "mobilization/deliver", "enterprise", "mobilization/deliver/{}");
        page(
                all,
                "mobilization/documents",
                "campaign",
                "mobilization/documents?campaign={}",
                "mobilization/documents?q=企标");
        page(all, "mobilization/documents", "unit", "mobilization/documents?village={}");
        page(all, "mobilization/enterprise", "enterprise", "mobilization/enterprise/{}");
        page(all, "mobilization/notice", "campaign", "mobilization/notice?campaign={}");
        page(all, "mobilization/board", "campaign", "mobilization/board?campaign={}");
        page(all, "mobilization/reviewed-plan/:plan", "item", "mobilization/reviewed-plan/{}");
        page(all, "mobilization/commitment", "enterprise", "mobilization/commitment/{}");
        page(all, "mobilization/plan", "enterprise", "mobilization/plan/{}");
        page(all, "mobilization/publicity", "campaign", "mobilization/publicity?campaign={}");
        page(all, "mobilization/unit-plan", "campaign", "mobilization/unit-plan?campaign={}");
        page(all, "evaluation", "enterprise", "evaluation/{}", "evaluation/{}?element=4");
        page(all, "evaluation", "campaign", "evaluation?campaign={}");
        page(all, "evaluation/report", "evaluation", "evaluation/report/{}");
        page(all, "evaluation/reviewed/:evaluation", "evaluation", "evaluation/reviewed/{}");
        page(
                all,
                "evaluations",
                "campaign",
                "evaluations?campaign={}",
                "evaluations?campaign={}&tab=missing",
                "evaluations?q=企标");
        page(all, "evaluations", "unit", "evaluations?village={}");
        page(all, "improvements", "enterprise", "improvements", "improvements?enterprise={}&state=done");
        page(all, "lookback", "campaign", "lookback", "lookback?campaign={}");
        page(all, "lookback", "lookback", "lookback?lookback={}");
        page(all, "lookback/reviewed/:lookback", "lookback", "lookback/reviewed/{}");
        page(all, "summary", "campaign", "summary", "summary?campaign={}");
        page(all, "summary", "summary", "summary?summary={}");
        page(all, "summary/reviewed/:summary", "summary", "summary/reviewed/{}");
        page(all, "circulars", "campaign", "circulars", "circulars?campaign={}");
        page(all, "circulars/:circular", "circular", "circulars/{}");
        page(all, "standards", "", "standards");
        page(all, "standards/:key", "standard", "standards/{}", "standards/gbt33000-2016");
        page(
                all,
                "standard-mapping",
                "standard",
                "standard-mapping?from={}&to=gbt33000-2016",
                "standard-mapping?from=light-small-2025&to=gbt33000-2016");
        page(all, "norms", "", "norms", "norms?kind=grid_guide");
        page(all, "norms/:id", "norm", "norms/{}");
        page(all, "own-norms/:enterprise?", "enterprise", "own-norms", "own-norms/{}");
        page(all, "own-norm/:id", "own-set", "own-norm/{}");
        page(
                all,
                "checks/:enterprise?",
                "enterprise",
                "checks",
                "checks/{}",
                "checks/{}?tab=lists",
                "checks/{}?tab=people",
                "checks/{}?tab=history");
        page(all, "checks/:enterprise?", "enterprise", "checks/{}?tab=history");
        page(all, "own-checks", "", "own-checks", "own-checks?page=1");
        page(all, "check/:id", "check", "check/{}");
        page(
                all,
                "checklists",
                "",
                "checklists",
                "checklists?tab=without",
                "checklists?tab=missed",
                "checklists?tab=below");
        page(
                all,
                "space-permits/:enterprise?",
                "enterprise",
                "space-permits",
                "space-permits?all=1",
                "space-permits/{}");
        page(all, "water-quality/:enterprise?", "enterprise", "water-quality", "water-quality/{}");
        // before the page of posts, whose requests end the one that the equipment is for
        page(all, "labour-protection/:enterprise?", "enterprise", "labour-protection", "labour-protection/{}");
        page(all, "posts/:enterprise?", "enterprise", "posts", "posts/{}");
        page(all, "rules/:enterprise?", "enterprise", "rules", "rules/{}");
        page(
                all,
                "principal-duties/:enterprise?",
                "enterprise",
                "principal-duties",
                "principal-duties/{}",
                "principal-duties/{}?year=2025");
        page(
                all,
                "safety-funds/:enterprise?",
                "enterprise",
                "safety-funds",
                "safety-funds/{}?year=2025",
                "safety-funds/{}?year=2024");
        page(all, "safety-promise/:enterprise?", "enterprise", "safety-promise", "safety-promise/{}");
        page(
                all,
                "safety-promises",
                "",
                "safety-promises",
                "safety-promises?all=1&q=企标",
                "safety-promises?state=expired");
        page(all, "dual-report/:enterprise?", "enterprise", "dual-report", "dual-report/{}");
        page(
                all,
                "dual-reports",
                "",
                "dual-reports",
                "dual-reports?all=1&q=企标",
                "dual-reports?state=no_congress&last=1");
        open(all, "p/:token", "result", "p/{}");
        page(all, "field-visits", "", "field-visits", "field-visits?whistle=1");
        page(all, "field-visits/differences", "", "field-visits/differences", "field-visits/differences?topic=risk");
        page(all, "field-visits/:visit", "field-visit", "field-visits/{}");
        page(all, "assessment/:enterprise?", "enterprise", "assessment", "assessment/{}");
        page(all, "risks", "", "risks", "risks?all=1&q=企标", "risks?color=red&raised=1");
        page(all, "risks", "enterprise", "risks?all=1&enterprise={}");
        page(
                all,
                "risk-points/:enterprise?",
                "enterprise",
                "risk-points",
                "risk-points/{}",
                "risk-points/{}?color=red");
        page(
                all,
                "hazard-rules/:enterprise?",
                "enterprise",
                "hazard-rules",
                "hazard-rules/{}",
                "hazard-rules/{}?edition=1");
        page(
                all,
                "hazard-rules-list",
                "",
                "hazard-rules-list",
                "hazard-rules-list?all=1&q=企标",
                "hazard-rules-list?standing=to_come");
        page(all, "risk-standard/:enterprise?", "enterprise", "risk-standard", "risk-standard/{}");
        page(all, "risk-point/:id", "risk-point", "risk-point/{}");
        page(all, "risk-map/:enterprise?", "enterprise", "risk-map", "risk-map/{}");
        page(all, "risk-map/:enterprise?", "risk-map", "risk-map?map={}");
        page(all, "sign-requirements", "", "sign-requirements", "sign-requirements?sector=企标");
        page(all, "site-boards/:enterprise?", "enterprise", "site-boards", "site-boards/{}");
        page(all, "inspection-plan", "", "inspection-plan", "inspection-plan?year=2025&q=企标");
        page(all, "inspections", "", "inspections", "inspections?q=企标", "inspections?own=1&year=2025");
        page(all, "inspections", "enterprise", "inspections?enterprise={}");
        page(all, "inspections/new", "enterprise", "inspections/new?enterprise={}");
        page(
                all,
                "inspections/full-checks",
                "",
                "inspections/full-checks",
                "inspections/full-checks?all=1&below=1&year=2025&q=企标");
        page(all, "inspections/:id", "inspection", "inspections/{}");
        page(all, "enforcement-cases", "", "enforcement-cases", "enforcement-cases?q=企标");
        page(all, "enforcement-cases/:id", "case", "enforcement-cases/{}");
        page(all, "help-visits", "enterprise", "help-visits", "help-visits?q=企标&open=1", "help-visits?enterprise={}");
        page(all, "help-visits/new", "enterprise", "help-visits/new", "help-visits/new?enterprise={}");
        page(all, "help-visits/:id", "help-visit", "help-visits/{}");
        page(
                all,
                "problems",
                "unit",
                "problems",
                "problems?from=2024-01-01&to=2025-12-31&by=area",
                "problems?from=2024-01-01&by=size&area={}");
        page(
                all,
                "problems/records",
                "unit",
                "problems/records?from=2024-01-01",
                "problems/records?from=2024-01-01&kind=hazard&area={}");
        page(all, "checklists/minimums", "", "checklists/minimums");
        page(all, "method-progress", "campaign", "method-progress", "method-progress?campaign={}");
        page(
                all,
                "method-progress/enterprises",
                "campaign",
                "method-progress/enterprises?campaign={}",
                "method-progress/enterprises?campaign={}&item=five_s&which=lacks&asOf=2025-06-30");
        page(all, "experts", "", "experts", "experts?tab=institutions", "experts?tab=assignments");
        page(
                all,
                "experts/institution-cases",
                "",
                "experts/institution-cases",
                "experts/institution-cases?open=1&q=企标");
        page(all, "experts/institutions/:id", "institution", "experts/institutions/{}");
        page(all, "service-institutions", "", "service-institutions", "service-institutions?q=虚构");
        page(all, "enterprise-plans", "enterprise", "enterprise-plans", "enterprise-plans?enterprise={}&running=1");
        page(all, "enterprise-plans/:id", "enterprise-plan", "enterprise-plans/{}");
        page(all, "random-draws", "", "random-draws");
        page(all, "random-draws/:id", "draw", "random-draws/{}");
        page(
                all,
                "unit-supervision",
                "",
                "unit-supervision",
                "unit-supervision?tab=marks",
                "unit-supervision?tab=meetings",
                "unit-supervision?tab=records");
        page(
                all,
                "unit-supervision/ranking",
                "campaign",
                "unit-supervision/ranking",
                "unit-supervision/ranking?campaign={}&quarter=2025-Q1");
        page(
                all,
                "unit-supervision/ranking/records",
                "campaign",
                "unit-supervision/ranking/records?campaign={}&kind=villages&quarter=2025-Q1&figure=notices");
        page(
                all,
                "unit-supervision/assessment",
                "",
                "unit-supervision/assessment",
                "unit-supervision/assessment?year=2025&kind=stations");
        page(
                all,
                "unit-supervision/assessment/records",
                "unit",
                "unit-supervision/assessment/records?tenant={}&year=2025&figure=findings",
                "unit-supervision/assessment/records?tenant={}&unit={}&year=2025&figure=meetings");
        page(all, "unit-supervision/assessment/:id", "unit-assessment", "unit-supervision/assessment/{}");
        page(all, "unit-supervision/:id", "unit-finding", "unit-supervision/{}");
        page(
                all,
                "incentives",
                "enterprise",
                "incentives?enterprise={}",
                "incentives?tab=warnings&enterprise={}",
                "incentives?tab=credit&enterprise={}",
                "incentives?tab=insurance&enterprise={}");
        page(
                all,
                "recognition",
                "",
                "recognition",
                "recognition?kind=star",
                "recognition?kind=case",
                "recognition?kind=post");
        page(all, "recognition/candidates", "", "recognition/candidates", "recognition/candidates?open=1");
        page(all, "recognition/candidates/:id", "candidate", "recognition/candidates/{}");
        page(all, "recognition/plan", "", "recognition/plan", "recognition/plan?year=2025");
        page(all, "recognition/areas", "", "recognition/areas");
        page(
                all,
                "recognition/star-proposals",
                "",
                "recognition/star-proposals",
                "recognition/star-proposals?year=2025");
        page(all, "recognition/reports", "", "recognition/reports");
        page(all, "exemplary-cases", "", "exemplary-cases", "exemplary-cases?q=虚构&state=withdrawn");
        page(all, "exemplary-cases/:id", "published-case", "exemplary-cases/{}");
        page(all, "training", "", "training", "training?kind=training&year=2025");
        page(all, "training/coverage", "", "training/coverage", "training/coverage?year=2025&missing=1");
        page(all, "training/observations", "", "training/observations", "training/observations?year=2025");
        page(all, "training/certificates", "", "training/certificates", "training/certificates?state=missed");
        page(all, "training/special-workers", "", "training/special-workers", "training/special-workers?state=expired");
        page(all, "special-workers/:enterprise?", "enterprise", "special-workers", "special-workers/{}");
        page(all, "post-training/:enterprise?", "enterprise", "post-training", "post-training/{}");
        page(all, "training/session/:id", "session", "training/session/{}");
        open(all, "t/:token", "token", "t/{}");
        page(
                all,
                "hazards",
                "enterprise",
                "hazards",
                "hazards?enterprise={}&state=all",
                "hazards?overdue=1&level=major&source=official");
        page(all, "hazards", "unit", "hazards?unit={}&state=all");
        page(all, "hazards/:id", "hazard", "hazards/{}");
        page(all, "hazards/new", "enterprise", "hazards/new", "hazards/new?enterprise={}");
        open(all, "report-hazard", "", "report-hazard");
        page(all, "hazards/public", "", "hazards/public");
        page(all, "hazard-report", "", "hazard-report");
        page(all, "hazard-rewards/:enterprise?", "enterprise", "hazard-rewards", "hazard-rewards/{}");
        page(all, "hazards/summary", "", "hazards/summary", "hazards/summary?tab=cleared&from=2025-01-01");
        open(all, "e/:token", "result", "e/{}");
        open(all, "signed-out", "", "signed-out");
        open(all, "membership", "", "membership");
        open(all, "invitation/:token", "invitation", "invitation/{}");
        open(all, "sign/:token", "invitation", "sign/{}");
        open(all, "invitation-login/:token", "invitation", "invitation-login/{}");
        page(all, "first-administrators", "", "first-administrators");
        page(all, "staff/:id?", "enterprise", "staff", "staff/{}");
        page(all, "administration/settings", "", "administration/settings");
        page(all, "administration/holidays", "", "administration/holidays");
        page(all, "administration/terms", "", "administration/terms");
        page(all, "administration/inherited", "", "administration/inherited");
        page(all, "administration/document-texts", "", "administration/document-texts");
        page(all, "administration/document-texts/:text", "text", "administration/document-texts/{}");
        page(all, "schemes", "", "schemes");
        page(all, "schemes/:scheme/:section?", "scheme", "schemes/{}", "schemes/{}/phases");
        page(all, "administration/organisation", "", "administration/organisation");
        page(all, "administration/organisation", "", "administration/organisation?tab=sectors");
        page(all, "administration/reorganisation", "", "administration/reorganisation");
        page(all, "enterprises/handover", "", "enterprises/handover");
        page(all, "members", "", "members");
        page(all, "members/:id", "member", "members/{}");
        page(all, "api-tokens", "", "api-tokens");
        page(all, "devices", "", "devices");
        page(all, "audit", "", "audit", "audit?q=企标");
        page(all, "administration/openings", "", "administration/openings");
        page(all, "administration/openings/:id", "import", "administration/openings/{}");
        page(all, "administration/openings/:id", "opening", "administration/openings/{}");
        page(all, "administration/seals", "", "administration/seals");
        page(all, "administration/exports", "", "administration/exports");
        page(all, "administration/departures", "", "administration/departures");
        page(all, "administration/departures/:id", "departure", "administration/departures/{}");
        page(all, "reports", "", "reports");
        page(all, "reports/board", "", "reports/board", "reports/board?period=2025-Q1");
        page(all, "reports/opening", "", "reports/opening");
        page(all, "reports/forms", "", "reports/forms");
        page(all, "reports/forms/:formId", "form", "reports/forms/{}");
        page(all, "reports/:reportId", "report", "reports/{}", "reports/{}?tab=checks");
        page(all, "reports/:reportId", "report", "reports/{}?tab=checks");
        return all;
    }

    private static void page(Map<String, Page> all, String route, String kind, String... addresses) {
        String key = route;
        while (all.containsKey(key)) {
            key += "#" + kind;
        }
        all.put(key, new Page(kind, List.of(addresses), false));
    }

    private static void open(Map<String, Page> all, String route, String kind, String... addresses) {
        all.put(route, new Page(kind, List.of(addresses), true));
    }
}
