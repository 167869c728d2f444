package org.anbiao.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the API answers ({@code anbiao.api.…}).
 *
 * @param perAccountAMinute requests of one account in a minute
 * @param perAddressAMinute requests of one address in a minute, logged in or not
 */
@ConfigurationProperties("anbiao.api")
record ApiLimits(
        @DefaultValue("300") long perAccountAMinute,
        @DefaultValue("600") long perAddressAMinute) {}
