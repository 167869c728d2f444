package org.anbiao.dualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.documents.FileStore;
import org.anbiao.dualreport.ReportPeriod.Span;
import org.anbiao.dualreport.persistence.DualReportQueries;
import org.anbiao.dualreport.persistence.DualReportRows;
import org.anbiao.hazard.DualReport;
import org.anbiao.hazard.HazardBalance;
import org.anbiao.hazard.HazardSummaries;
import org.anbiao.registry.UnitScopes;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.RiskSubject;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dual reports that were given. The enterprise records them; an office may enter what it got on paper, which the row says.
 * The sheet of that moment is kept with the record.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class DualReportService {

    static final int LONGEST = 100;
    private static final int LONGEST_REASON = 300;
    private static final String SUBJECT = "dual_report";

    private final DualReportRows rows;
    private final DualReportQueries queries;
    private final RiskPointService points;
    private final HazardSummaries hazards;
    private final DualReport sheet;
    private final FileStore files;
    private final TenantSettings settings;
    private final TenantDirectory tenants;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    DualReportService(
            DualReportRows rows,
            DualReportQueries queries,
            RiskPointService points,
            HazardSummaries hazards,
            DualReport sheet,
            FileStore files,
            TenantSettings settings,
            TenantDirectory tenants,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.points = points;
        this.hazards = hazards;
        this.sheet = sheet;
        this.files = files;
        this.settings = settings;
        this.tenants = tenants;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** An enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public RiskSubject enterprise(UUID id) {
        return points.enterprise(id);
    }

    /** What an enterprise gave, the latest first, what was taken back included. */
    @Transactional(readOnly = true)
    public List<GivenReport> of(UUID enterpriseId) {
        points.enterprise(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** The period of today, by the reading of the enterprise's supervisor. */
    @Transactional(readOnly = true)
    public Span period(UUID enterpriseId) {
        return reading(points.enterprise(enterpriseId).supervisorTenantId()).around(today());
    }

    /** To whom an enterprise gave the report in the period of today. */
    @Transactional(readOnly = true)
    public ReportState state(UUID enterpriseId) {
        Span period = period(enterpriseId);
        List<GivenReport> given = of(enterpriseId);
        return ReportState.of(in(given, ReportReceiver.DEPARTMENT, period), in(given, ReportReceiver.CONGRESS, period));
    }

    private static @Nullable GivenReport in(List<GivenReport> all, ReportReceiver receiver, Span period) {
        return all.stream()
                .filter(one -> one.counts()
                        && one.receiver() == receiver
                        && !one.givenOn().isBefore(period.from())
                        && !one.givenOn().isAfter(period.to()))
                .findFirst()
                .orElse(null);
    }

    /** The current day. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What whoever records finds filled in: the running period up to today, the own name, the supervising department or the congress. */
    @PreAuthorize("hasAuthority('fact.record')")
    @Transactional(readOnly = true)
    public ReportDraft propose(UUID enterpriseId, ReportReceiver receiver) {
        RiskSubject subject = points.enterprise(enterpriseId);
        Actor actor = currentActor.get();
        return new ReportDraft(
                receiver,
                reading(subject.supervisorTenantId()).around(today()).from(),
                today(),
                today(),
                actor.isEnterprise() ? actor.memberName() : "",
                receiver == ReportReceiver.DEPARTMENT
                        ? tenants.get(subject.supervisorTenantId()).name()
                        : messages.chinese("dualreport.congress"),
                null);
    }

    /**
     * Records that the report was given.
     *
     * @throws DomainException for a closed enterprise, days that cannot be, missing names, a congress without evidence, no risk point, or
     *     the same report twice
     */
    @PreAuthorize("hasAuthority('fact.record') and hasAuthority('hazard.read')")
    public UUID record(UUID enterpriseId, ReportDraft draft) {
        RiskSubject subject = points.enterprise(enterpriseId);
        if (subject.closedOn() != null) {
            throw new DomainException("dualreport.closed", subject.name());
        }
        Span about = about(draft);
        LocalDate givenOn = givenOn(draft, about);
        String givenBy = required(draft.givenBy(), "dualreport.given-by-missing");
        String recipient = required(
                draft.recipient(),
                "dualreport.recipient-missing." + draft.receiver().code());
        ReportDraft.Evidence evidence = draft.evidence();
        if (draft.receiver() == ReportReceiver.CONGRESS && evidence == null) {
            throw new DomainException("dualreport.evidence-missing");
        }
        if (rows.of(enterpriseId).stream().anyMatch(one -> one.counts() && isSame(one, draft))) {
            throw new DomainException("dualreport.again", about.from(), about.to());
        }
        ReportFigures figures = figures(enterpriseId, about);
        if (figures.points() == 0) {
            throw new DomainException("dualreport.no-risk-points");
        }
        UUID evidenceFile = evidence == null
                ? null
                : files.store(enterpriseId, evidence.name(), evidence.content()).id();
        UUID sheetFile = files.store(
                        enterpriseId,
                        messages.chinese("dualreport.sheet-name", about.from(), about.to()) + ".pdf",
                        sheet.pdf(enterpriseId, about.from(), about.to()))
                .id();
        UUID id = rows.insert(
                enterpriseId,
                draft.receiver(),
                about,
                givenOn,
                givenBy,
                recipient,
                evidenceFile,
                sheetFile,
                figures,
                !currentActor.get().isEnterprise());
        audit.record(
                "dual-report.given",
                SUBJECT,
                id,
                enterpriseId,
                null,
                Map.of(
                        "receiver", draft.receiver().code(),
                        "from", about.from().toString(),
                        "to", about.to().toString(),
                        "on", givenOn.toString()));
        return id;
    }

    private static boolean isSame(GivenReport one, ReportDraft draft) {
        return one.receiver() == draft.receiver()
                && one.from().equals(draft.from())
                && one.to().equals(draft.to())
                && one.givenOn().equals(draft.givenOn());
    }

    private static Span about(ReportDraft draft) {
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        if (from == null || to == null) {
            throw new DomainException("dualreport.days-missing");
        }
        if (to.isBefore(from)) {
            throw new DomainException("dualreport.days-order");
        }
        return new Span(from, to);
    }

    private LocalDate givenOn(ReportDraft draft, Span about) {
        LocalDate givenOn = draft.givenOn();
        if (givenOn == null) {
            throw new DomainException("dualreport.day-missing");
        }
        if (givenOn.isAfter(today())) {
            throw new DomainException("dualreport.day-in-future", givenOn);
        }
        if (givenOn.isBefore(about.to())) {
            throw new DomainException("dualreport.day-early", about.to());
        }
        return givenOn;
    }

    private ReportFigures figures(UUID enterpriseId, Span about) {
        List<PointColor> colors =
                points.of(enterpriseId).stream().map(RiskPoint::color).toList();
        HazardBalance balance = hazards.balance(enterpriseId, about.from(), about.to());
        return new ReportFigures(
                count(colors, PointColor.RED),
                count(colors, PointColor.ORANGE),
                count(colors, PointColor.YELLOW),
                count(colors, PointColor.BLUE),
                balance.opened(),
                balance.closed(),
                balance.open());
    }

    private static int count(List<PointColor> colors, PointColor color) {
        return (int) colors.stream().filter(one -> one == color).count();
    }

    /**
     * Takes back what was recorded by mistake; it stays in the history.
     *
     * @throws DomainException without a reason, if it was taken back before, or if another side recorded it
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void withdraw(UUID enterpriseId, UUID id, String reason) {
        GivenReport report = of(enterpriseId).stream()
                .filter(one -> one.id().equals(id) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("dualreport.changed"));
        String why = required(reason, "dualreport.reason-missing", LONGEST_REASON);
        if (!report.isOf(currentActor.get())) {
            throw new DomainException(report.byOffice() ? "dualreport.office-only" : "dualreport.enterprise-only");
        }
        currentActor.runAs(currentActor.get().onBehalfOf(report.tenantId()), () -> {
            if (!rows.withdraw(id, today(), why)) {
                throw new DomainException("dualreport.changed");
            }
            audit.record(
                    "dual-report.withdrawn",
                    SUBJECT,
                    id,
                    enterpriseId,
                    Map.of("on", report.givenOn().toString()),
                    Map.of("reason", why));
        });
    }

    /** One page of the enterprises that the actor works with, those that gave it to nobody first, and the number of all. */
    @Transactional(readOnly = true)
    public PagedList<ReportListItem> list(ReportFilter filter, PageRequest page) {
        return queries.page(
                filter,
                periods(filter.last()),
                scopes.current(),
                currentActor.get().scope(),
                page);
    }

    /** The period that each supervising authority in sight asks about. */
    Map<UUID, Span> periods(boolean last) {
        Map<UUID, Span> periods = new HashMap<>();
        for (UUID tenant :
                queries.supervisors(scopes.current(), currentActor.get().scope())) {
            ReportPeriod reading = reading(tenant);
            periods.put(tenant, last ? reading.before(today()) : reading.around(today()));
        }
        return periods;
    }

    private ReportPeriod reading(UUID supervisorTenantId) {
        return ReportPeriod.of(settings.choice(supervisorTenantId, ReportPeriod.SETTING, today()));
    }

    private static String required(String text, String messageKey) {
        return required(text, messageKey, LONGEST);
    }

    private static String required(String text, String messageKey, int longest) {
        if (text.isBlank()) {
            throw new DomainException(messageKey);
        }
        if (text.strip().length() > longest) {
            throw new DomainException("dualreport.too-long", longest);
        }
        return text.strip();
    }
}
