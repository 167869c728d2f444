package org.anbiao.mobilization;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.mobilization.SigningLinks.Issued;
import org.anbiao.mobilization.persistence.SigningLinkRows;
import org.anbiao.mobilization.persistence.SigningLinkRows.Unsigned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes for all nine-small places of a village at once, as one bundle of slips to hand out on a round: forty places are forty
 * slips, not forty dialogs.
 */
@Service
@PreAuthorize("hasAuthority('notice.serve')")
@Transactional
public class SigningRound {

    /** Slips of one round; more are made by a second one. */
    public static final int MOST = 300;

    private final MobilizationAccess access;
    private final SigningLinks links;
    private final SigningLinkRows rows;
    private final SigningSlip slip;

    SigningRound(MobilizationAccess access, SigningLinks links, SigningLinkRows rows, SigningSlip slip) {
        this.access = access;
        this.links = links;
        this.rows = rows;
        this.slip = slip;
    }

    /**
     * What a round brings.
     *
     * @param issued fresh codes in the order of addresses; they can be read here once
     * @param withoutPhone names of places that have no mobile number registered and got none
     */
    public record Round(List<Issued> issued, List<String> withoutPhone) {

        public Round {
            issued = List.copyOf(issued);
            withoutPhone = List.copyOf(withoutPhone);
        }
    }

    /** Places of the actor's unit whose owners may sign by phone and have not signed; at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public int open(UUID campaignId) {
        return places(campaignId).size();
    }

    /**
     * Makes a code for each of them; former ones are useless then.
     *
     * @throws DomainException where nothing is open, none of them has a number, or no text message can be sent
     */
    public Round issue(UUID campaignId) {
        access.campaign(campaignId);
        List<Issued> issued = new ArrayList<>();
        List<String> withoutPhone = new ArrayList<>();
        for (Unsigned place : places(campaignId)) {
            if (SigningLinks.MOBILE.matcher(place.phone()).matches()) {
                issued.add(links.issue(campaignId, place.id()));
            } else {
                withoutPhone.add(place.name());
            }
        }
        if (issued.isEmpty()) {
            throw new DomainException(
                    withoutPhone.isEmpty() ? "mobilization.signing.round-none" : "mobilization.signing.round-no-phone");
        }
        return new Round(issued, withoutPhone);
    }

    /** The slips to print and hand over, one to a page, as PDF. */
    @Transactional(readOnly = true)
    public byte[] slips(UUID campaignId, List<Issued> issued) {
        return slip.pdf(access.campaign(campaignId).title(), issued);
    }

    private List<Unsigned> places(UUID campaignId) {
        return rows.unsigned(campaignId, access.scope(), MOST).stream()
                .filter(place -> links.isAllowedIn(place.areaTenantId()))
                .toList();
    }
}
