package org.anbiao.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.api.persistence.ApiTokenRows;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Permission;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of devices that propose hazards. Each has a token of its own, which names it in what it proposes, speaks for
 * its enterprise alone and is withdrawn like every other by {@link ApiTokenService#revoke}.
 */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class DeviceService {

    /** The most devices in use at one enterprise. */
    public static final int MOST = 200;

    private static final String SUBJECT = "api_token";
    private static final int LONGEST_PLACE = 60;

    private final ApiTokenRows tokens;
    private final EnterpriseService enterprises;
    private final AuditLog audit;
    private final Clock clock;

    DeviceService(ApiTokenRows tokens, EnterpriseService enterprises, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.enterprises = enterprises;
        this.audit = audit;
        this.clock = clock;
    }

    /** The own authority's devices, those in use first, withdrawn ones included. */
    @Transactional(readOnly = true)
    public List<Device> list() {
        return tokens.devices();
    }

    /**
     * Registers a device at one of the own enterprises.
     *
     * @param name what the enterprise calls it, unique among its devices in use
     * @param place where it hangs or stands; may be empty
     * @param expiresOn the last day on which it is heard
     * @throws DomainException api.device.name, api.device.place, api.device.twice, api.device.too-many, api.token.expiry, or
     *     registry.enterprise.not-found for an enterprise that is not the own
     */
    public ApiTokenService.Issued register(UUID enterpriseId, String name, String place, LocalDate expiresOn) {
        enterprises.get(new EnterpriseId(enterpriseId));
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > ApiTokenService.LONGEST_NAME) {
            throw new DomainException("api.device.name", ApiTokenService.LONGEST_NAME);
        }
        String where = place.strip();
        if (where.length() > LONGEST_PLACE) {
            throw new DomainException("api.device.place", LONGEST_PLACE);
        }
        LocalDate today = LocalDate.now(clock);
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusDays(ApiTokenService.LONGEST_DAYS))) {
            throw new DomainException("api.token.expiry", ApiTokenService.LONGEST_DAYS);
        }
        List<String> inUse = tokens.deviceNames(enterpriseId, today);
        if (inUse.contains(clean)) {
            throw new DomainException("api.device.twice", clean);
        }
        if (inUse.size() >= MOST) {
            throw new DomainException("api.device.too-many", MOST);
        }
        String secret = ApiTokenService.secret();
        UUID id = tokens.insertDevice(
                enterpriseId,
                clean,
                where,
                ApiTokenService.shown(secret),
                ApiTokenService.hash(secret),
                Permission.HAZARD_RECORD,
                expiresOn);
        audit.record("device.registered", SUBJECT, id, enterpriseId, null, new Registration(clean, where, expiresOn));
        return new ApiTokenService.Issued(id, secret);
    }

    /** What the record of acts keeps of a device. */
    private record Registration(String name, String place, LocalDate expiresOn) {}
}
