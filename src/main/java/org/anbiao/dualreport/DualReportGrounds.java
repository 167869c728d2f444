package org.anbiao.dualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.dualreport.ReportPeriod.Span;
import org.anbiao.dualreport.persistence.DualReportRows;
import org.anbiao.dualreport.persistence.MissingRows;
import org.anbiao.enforcement.CaseGround;
import org.anbiao.enforcement.GroundSource;
import org.anbiao.enforcement.ProposedGround;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.registry.SubjectKind;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;

/**
 * Missing systems, missing risk and hazard reports and missing commitments as grounds. What the portal has no record of may exist
 * on paper: they are what to look at, a person decides.
 */
@Component
class DualReportGrounds implements GroundSource {

    private static final Set<String> SYSTEMS = Set.of("posts", "rules", "hazard_rules");
    private static final Set<String> COMMITMENTS = Set.of("promise", "commitment");

    private final MissingRows missing;
    private final DualReportRows rows;
    private final EnterpriseService enterprises;
    private final TenantSettings settings;
    private final Messages messages;

    DualReportGrounds(
            MissingRows missing,
            DualReportRows rows,
            EnterpriseService enterprises,
            TenantSettings settings,
            Messages messages) {
        this.missing = missing;
        this.rows = rows;
        this.enterprises = enterprises;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public List<ProposedGround> of(UUID enterpriseId, LocalDate on) {
        Enterprise enterprise = enterprises.get(new EnterpriseId(enterpriseId));
        if (enterprise.data().profile().kind() != SubjectKind.ENTERPRISE) {
            return List.of();
        }
        List<String> codes = missing.of(enterpriseId, on);
        List<ProposedGround> grounds = new ArrayList<>();
        named(codes, SYSTEMS).ifPresent(names -> grounds.add(ground(CaseGround.MISSING_SYSTEM, "system", names)));
        if (codes.contains("risk_points")) {
            grounds.add(ground(CaseGround.MISSING_REPORT, "risks"));
        }
        unreported(enterprise, on)
                .ifPresent(since -> grounds.add(ground(CaseGround.MISSING_REPORT, "report", since.from(), since.to())));
        named(codes, COMMITMENTS)
                .ifPresent(names -> grounds.add(ground(CaseGround.MISSING_COMMITMENT, "commitment", names)));
        return grounds;
    }

    /** The last finished period, if the department was given nothing in it nor since, and the enterprise was there from its first day. */
    private Optional<Span> unreported(Enterprise enterprise, LocalDate on) {
        Span last = ReportPeriod.of(
                        settings.choice(enterprise.data().placement().supervisorTenantId(), ReportPeriod.SETTING, on))
                .before(on);
        boolean there = !enterprise.data().life().enteredOn().isAfter(last.from());
        boolean given = rows.latestToDepartment(enterprise.id().value(), on)
                .filter(day -> !day.isBefore(last.from()))
                .isPresent();
        return there && !given ? Optional.of(last) : Optional.empty();
    }

    private Optional<String> named(List<String> codes, Set<String> wanted) {
        String names = codes.stream()
                .filter(wanted::contains)
                .map(code -> messages.chinese("dualreport.missing." + code))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private ProposedGround ground(CaseGround ground, String key, Object... arguments) {
        return new ProposedGround(
                ground,
                messages.chinese("dualreport.ground." + key + ".title"),
                messages.chinese("dualreport.ground." + key + ".check", arguments));
    }
}
