package org.anbiao.hazard;

import java.util.EnumSet;
import java.util.Set;
import org.anbiao.hazard.persistence.ListingRows;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which steps the actor may take with a hazard; the services hold everybody to the same rules when a step is taken. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class HazardMoves {

    private final HazardAccess access;
    private final HazardJudgements judgements;
    private final ListingRows listings;
    private final CurrentMember currentMember;

    HazardMoves(HazardAccess access, HazardJudgements judgements, ListingRows listings, CurrentMember currentMember) {
        this.access = access;
        this.judgements = judgements;
        this.listings = listings;
        this.currentMember = currentMember;
    }

    /** The steps, in the order of the course. */
    public Set<HazardMove> of(Hazard hazard) {
        Set<HazardMove> moves = EnumSet.noneOf(HazardMove.class);
        if (currentMember.has(Permission.HAZARD_RECORD)) {
            addCourse(moves, hazard);
        }
        if (currentMember.has(Permission.HAZARD_ORDER)
                && hazard.source().mayBeOrdered()
                && access.isBeforeRectification(hazard)) {
            moves.add(HazardMove.ORDER);
        }
        if (currentMember.has(Permission.HAZARD_RECORD) && judgements.mayJudgeMajor(hazard)) {
            moves.add(HazardMove.JUDGE_MAJOR);
        }
        if (currentMember.has(Permission.HAZARD_LIST) && judgements.mayJudgeGeneral(hazard)) {
            moves.add(HazardMove.JUDGE_GENERAL);
        }
        if (currentMember.has(Permission.HAZARD_LIST)) {
            addListing(moves, hazard);
        }
        return moves;
    }

    private void addCourse(Set<HazardMove> moves, Hazard hazard) {
        boolean checks = access.isCheckingSide(hazard)
                && !hazard.isRectifiedBy(
                        access.actor().memberId(), access.actor().memberName());
        switch (hazard.state()) {
            case PROPOSED -> {
                if (hazard.source() == HazardSource.DEVICE && access.actor().isEnterprise()) {
                    moves.add(HazardMove.CONFIRM);
                }
            }
            case FOUND -> addOwed(moves, HazardMove.DISPATCH, hazard);
            case PLANNED -> addOwed(moves, HazardMove.REPORT, hazard);
            case DISPATCHED -> addOwed(moves, HazardMove.RECTIFY, hazard);
            case RECTIFIED -> addCheck(moves, HazardMove.PASS, checks);
            case RECHECKED -> addCheck(moves, HazardMove.SIGN_OFF, checks);
            case CLOSED, DISMISSED -> {}
        }
        if (access.mayDismiss(hazard)) {
            moves.add(HazardMove.DISMISS);
        }
    }

    private void addOwed(Set<HazardMove> moves, HazardMove move, Hazard hazard) {
        if (access.isActingSide(hazard)) {
            moves.add(move);
        }
    }

    private static void addCheck(Set<HazardMove> moves, HazardMove passing, boolean checks) {
        if (checks) {
            moves.add(passing);
            moves.add(HazardMove.SEND_BACK);
        }
    }

    private void addListing(Set<HazardMove> moves, Hazard hazard) {
        if (hazard.listed()) {
            boolean own = listings.open(hazard.id())
                    .filter(listing -> listing.tenantId().equals(access.actor().tenantId()))
                    .isPresent();
            if (own && hazard.verifiedOn() != null) {
                moves.add(HazardMove.DELIST);
            }
        } else if (hazard.isMajor() && hazard.state().isOpen()) {
            moves.add(HazardMove.LIST);
        }
    }
}
