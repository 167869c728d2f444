package org.anbiao.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a login lasts and how strong it must be (docs/decisions/0102-sessions-and-two-factors.md).
 *
 * @param idle after this long without an act of the person the login ends; the browser's own heartbeat is no act
 * @param longest after this long the login ends in any case
 * @param recheck for how long an answer to "is this login still valid" may be reused on one node
 * @param twoFactorsAcr the {@code acr} that the provider gives a login with two factors, and by which it is asked for one
 */
@ConfigurationProperties("anbiao.login")
record LoginProperties(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("2s") Duration recheck,
        @DefaultValue("two-factors") String twoFactorsAcr) {}
