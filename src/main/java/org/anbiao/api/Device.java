package org.anbiao.api;

import java.util.UUID;

/**
 * A device that proposes hazards of one enterprise, for instance a camera with recognition.
 *
 * @param token its own token; the token's name is the device's
 * @param enterpriseName empty for an enterprise that went to another authority
 * @param place where it hangs or stands, in words; may be empty
 */
public record Device(ApiToken token, UUID enterpriseId, String enterpriseName, String place) {}
