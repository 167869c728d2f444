package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;

/** Applies the readings an authority chose ({@link CampaignSettings}) to the scheme a campaign is drafted from. */
@Component
class DraftChoices {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int QUARTERS = 4;

    private final TenantSettings settings;
    private final CurrentActor currentActor;
    private final Clock clock;

    DraftChoices(TenantSettings settings, CurrentActor currentActor, Clock clock) {
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    CampaignContent apply(CampaignContent scheme) {
        UUID tenant = currentActor.get().tenantId();
        LocalDate today = LocalDate.now(clock);
        CampaignContent content = scheme;
        String nineSmall = settings.choice(tenant, CampaignSettings.NINE_SMALL, today);
        if (!nineSmall.equals(CampaignSettings.NINE_SMALL.defaultChoice())) {
            content = content.withHead(content.head().withNineSmall(nineSmall.equals("include")));
        }
        if (settings.choice(tenant, CampaignSettings.REPORT_QUARTER, today).equals("previous")) {
            content = content.withReportDates(previousQuarters(content.reportDates()));
        }
        return content;
    }

    /** The same days, each for the quarter before; yearly reports stay. */
    static List<ReportDatePlan> previousQuarters(List<ReportDatePlan> dates) {
        return dates.stream()
                .map(date -> new ReportDatePlan(before(date.period()), date.hop(), date.dueOn()))
                .toList();
    }

    private static String before(String period) {
        Matcher quarter = QUARTER.matcher(period);
        if (!quarter.matches()) {
            return period;
        }
        int year = Integer.parseInt(quarter.group(1));
        int number = Integer.parseInt(quarter.group(2));
        return number == 1 ? (year - 1) + "-Q" + QUARTERS : year + "-Q" + (number - 1);
    }
}
