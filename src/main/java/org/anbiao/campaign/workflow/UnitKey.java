package org.anbiao.campaign.workflow;

import java.util.UUID;

/** Business key of a unit's phase: the phase and the member unit. */
record UnitKey(UUID phaseId, UUID campaignUnitId) {

    static UnitKey parse(String businessKey) {
        int slash = businessKey.indexOf('/');
        return new UnitKey(
                UUID.fromString(businessKey.substring(0, slash)), UUID.fromString(businessKey.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return phaseId + "/" + campaignUnitId;
    }
}
