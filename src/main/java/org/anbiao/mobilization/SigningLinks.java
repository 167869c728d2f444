package org.anbiao.mobilization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.HandedKeys;
import org.anbiao.common.privacy.Masked;
import org.anbiao.identity.TextMessages;
import org.anbiao.mobilization.persistence.DeliveryRows;
import org.anbiao.mobilization.persistence.SigningLinkRows;
import org.anbiao.mobilization.persistence.SigningLinkRows.Place;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by which owners of nine-small places sign the commitment on their own phone, without an account. The authority in
 * whose area the place lies allows it ({@link MobilizationSettings#SIGN_BY_PHONE}); whoever serves the place hands the code out.
 */
@Service
@PreAuthorize("hasAuthority('notice.serve')")
@Transactional
public class SigningLinks {

    static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    private final MobilizationAccess access;
    private final SigningLinkRows rows;
    private final DeliveryRows deliveries;
    private final TenantSettings settings;
    private final ObjectProvider<TextMessages> texts;
    private final SigningSlip slip;
    private final AuditLog audit;
    private final Clock clock;
    private final String publicUrl;
    private final Duration validity;

    SigningLinks(
            MobilizationAccess access,
            SigningLinkRows rows,
            DeliveryRows deliveries,
            TenantSettings settings,
            ObjectProvider<TextMessages> texts,
            SigningSlip slip,
            AuditLog audit,
            Clock clock,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl,
            @Value("${anbiao.signing-link.validity:P7D}") Period validity) {
        this.access = access;
        this.rows = rows;
        this.deliveries = deliveries;
        this.settings = settings;
        this.texts = texts;
        this.slip = slip;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.validity = Duration.ofDays(validity.getDays());
    }

    /**
     * A fresh code; link and short code can be read here once.
     *
     * @param number what slip and office call it
     * @param maskedPhone the number that has to be proved, masked
     */
    public record Issued(String number, String link, String code, LocalDate until, String place, String maskedPhone) {}

    /** Whether the place is one whose owner may sign without an account. */
    @Transactional(readOnly = true)
    public boolean isOffered(UUID enterpriseId) {
        return rows.place(enterpriseId).filter(this::isAllowed).isPresent();
    }

    /**
     * Makes a code; former ones of the place are useless then.
     *
     * @throws DomainException mobilization.signing.… where the place is no nine-small one, its authority does not allow it, no
     *     mobile number is registered, no text message can be sent, or the commitment is signed
     */
    public Issued issue(UUID campaignId, UUID enterpriseId) {
        CampaignFrame campaign = access.campaign(campaignId);
        access.requireTakesPart(campaign.id(), enterpriseId);
        Place place = rows.place(enterpriseId)
                .filter(this::isAllowed)
                .orElseThrow(() -> new DomainException("mobilization.signing.not-allowed"));
        requireReachable(place);
        deliveries.commitment(campaign.id(), enterpriseId).ifPresent(earlier -> {
            throw new DomainException(
                    "mobilization.commitment.signed-before", earlier.signedOn(), earlier.signerName());
        });
        Instant now = clock.instant();
        rows.withdraw(campaign.id(), enterpriseId, now);
        String token = HandedKeys.token();
        String code = HandedKeys.code();
        Instant expires = now.plus(validity);
        UUID id = rows.insert(campaign.id(), enterpriseId, HandedKeys.hash(token), HandedKeys.hash(code), expires);
        LocalDate until = LocalDate.ofInstant(expires, clock.getZone());
        String number = SigningLink.number(id);
        audit.record(
                "signing_link.issued",
                "enterprise",
                enterpriseId,
                enterpriseId,
                null,
                Map.of("campaign", campaign.id(), "signingCode", number, "until", until.toString()));
        return new Issued(
                number, publicUrl + "/sign/" + token, code, until, place.name(), Masked.number(place.phone()));
    }

    /** The slip to print and hand over, as PDF. */
    @Transactional(readOnly = true)
    public byte[] slip(UUID campaignId, Issued issued) {
        return slip.pdf(access.campaign(campaignId).title(), issued);
    }

    /** How the commitment was signed without an account, if it was. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<SigningLink> used(UUID campaignId, UUID enterpriseId) {
        return rows.used(campaignId, enterpriseId);
    }

    private boolean isAllowed(Place place) {
        return place.nineSmall() && isAllowedIn(place.areaTenantId());
    }

    /** Whether an area's authority lets owners of nine-small places sign without an account. */
    boolean isAllowedIn(UUID areaTenantId) {
        return settings.choice(areaTenantId, MobilizationSettings.SIGN_BY_PHONE, access.today())
                .equals("yes");
    }

    private void requireReachable(Place place) {
        if (texts.getIfAvailable() == null) {
            throw new DomainException("mobilization.signing.no-gateway");
        }
        if (!MOBILE.matcher(place.phone()).matches()) {
            throw new DomainException("mobilization.signing.no-phone");
        }
    }
}
