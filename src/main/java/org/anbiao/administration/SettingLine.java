package org.anbiao.administration;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.TenantChoice;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it holds for an authority today.
 *
 * @param choice what holds
 * @param chosenBy short name of the authority that chose it; empty for the default
 * @param since first day of that choice; null for the default
 * @param own whether the authority itself chose it
 * @param imposed whether a superior fixed it
 * @param fixed whether the authority's own choice binds those below
 * @param history everything the authority itself chose, newest first, also what holds from a later day
 */
public record SettingLine(
        SettingDefinition setting,
        String choice,
        String chosenBy,
        @Nullable LocalDate since,
        boolean own,
        boolean imposed,
        boolean fixed,
        List<TenantChoice> history) {}
