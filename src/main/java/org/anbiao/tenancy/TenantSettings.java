package org.anbiao.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.tenancy.persistence.SettingRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which reading holds for an authority on a day: what the highest authority above fixed, else the nearest choice from the
 * authority itself upwards, else the default. Reading needs no permission: rules are meant to be known.
 */
@Component
@Transactional(readOnly = true)
public class TenantSettings {

    private final SettingRows rows;

    TenantSettings(SettingRows rows) {
        this.rows = rows;
    }

    /**
     * What holds.
     *
     * @param by who chose it; empty for the default
     * @param imposed whether a superior fixed it, so that the authority itself cannot choose
     */
    public record Effective(String choice, Optional<TenantChoice> by, boolean imposed) {}

    /** The choice that holds for an authority on a day. */
    public String choice(UUID tenantId, SettingDefinition setting, LocalDate day) {
        return effective(tenantId, setting, day).choice();
    }

    /** The same, with who chose it. */
    public Effective effective(UUID tenantId, SettingDefinition setting, LocalDate day) {
        // nearest first: the authority itself, its superior, and so on
        List<TenantChoice> chain = rows.inForce(tenantId, setting.key(), day).stream()
                .filter(choice -> setting.choices().contains(choice.choice()))
                .toList();
        for (int i = chain.size() - 1; i >= 0; i--) {
            TenantChoice choice = chain.get(i);
            if (choice.fixed()) {
                return new Effective(
                        choice.choice(), Optional.of(choice), !choice.tenantId().equals(tenantId));
            }
        }
        return chain.isEmpty()
                ? new Effective(setting.defaultChoice(), Optional.empty(), false)
                : new Effective(chain.get(0).choice(), Optional.of(chain.get(0)), false);
    }

    /** Everything an authority ever chose for a setting, newest first. */
    public List<TenantChoice> history(UUID tenantId, SettingDefinition setting) {
        return rows.history(tenantId, setting.key());
    }

    /** Keeps a choice of the acting authority; the caller has checked that it may choose. */
    @Transactional
    public void choose(SettingDefinition setting, String choice, LocalDate fromOn, boolean fixed, String reason) {
        rows.insert(setting.key(), choice, fromOn, fixed, reason);
    }
}
