package org.anbiao.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.registry.persistence.ControlElementRows;
import org.anbiao.registry.persistence.RiskGradeTable;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Control elements per overall colour. The schemes do not list them, so each authority words them for the enterprises that it
 * supervises; without words of its own those of the nearest authority above hold, else the portal's.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class RiskControls {

    /** Longest words of a colour. */
    public static final int LONGEST = 1000;

    private final ControlElementRows rows;
    private final RiskGradeTable grades;
    private final EnterpriseAccess access;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    RiskControls(
            ControlElementRows rows,
            RiskGradeTable grades,
            EnterpriseAccess access,
            TenantDirectory tenants,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit) {
        this.rows = rows;
        this.grades = grades;
        this.access = access;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
    }

    /** What an enterprise's colour of a day asks, in the words of its direct supervisor; empty without a colour. */
    @Transactional(readOnly = true)
    public Optional<ControlElement> on(UUID enterpriseId, LocalDate day) {
        Enterprise enterprise = access.require(new EnterpriseId(enterpriseId));
        UUID supervisor = enterprise.data().placement().supervisorTenantId();
        return grades.of(enterprise.id()).stream()
                .filter(grade -> !grade.assessedOn().isAfter(day))
                .findFirst()
                // whoever sees the enterprise may read what its supervisor asks of it
                .map(grade ->
                        currentActor.callAs(tenants.systemActor(supervisor), () -> holding(supervisor, grade.color())));
    }

    /** What each colour asks at the own authority, the highest colour first. */
    @PreAuthorize("hasAuthority('tenant.admin')")
    @Transactional(readOnly = true)
    public List<ControlElement> own() {
        UUID tenant = currentActor.get().tenantId();
        return Arrays.stream(RiskColor.values())
                .map(color -> holding(tenant, color))
                .toList();
    }

    /**
     * Words a colour for the own authority and those below it.
     *
     * @param words empty to follow the authority above again
     * @throws DomainException registry.control.too-long
     */
    @PreAuthorize("hasAuthority('tenant.admin')")
    public void word(RiskColor color, String words) {
        String clean = words.strip();
        if (clean.length() > LONGEST) {
            throw new DomainException("registry.control.too-long", LONGEST);
        }
        String before = holding(currentActor.get().tenantId(), color).words();
        rows.save(color, clean);
        audit.record(
                "control-elements.worded",
                "tenant_setting",
                null,
                null,
                Map.of("color", color.key(), "words", before),
                Map.of("color", color.key(), "words", clean));
    }

    private ControlElement holding(UUID tenantId, RiskColor color) {
        return rows.find(tenantId, color)
                .orElseGet(() ->
                        new ControlElement(color, messages.chinese("registry.control.default." + color.key()), ""));
    }
}
