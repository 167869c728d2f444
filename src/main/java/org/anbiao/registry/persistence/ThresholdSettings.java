package org.anbiao.registry.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.RegistrySettings;
import org.anbiao.registry.SizeClassRule;
import org.anbiao.registry.SizeClassThresholds;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Repository;

/**
 * The dated bounds of the size classes from the tenant settings (key {@value #KEY}), nearest authority first; without a
 * setting those of the notices. The value is a JSON list of {@code {"from": "2026-01-01", "rule": "any",
 * "aboveScaleStaff": 300, "aboveScaleRevenue": 20000000, "mediumStaff": 100, "mediumRevenue": 10000000}}.
 */
@Repository
public class ThresholdSettings {

    static final String KEY = "registry.size-class";

    private final NearestSetting settings;
    private final TenantSettings choices;
    private final ObjectMapper json;

    ThresholdSettings(NearestSetting settings, TenantSettings choices, ObjectMapper json) {
        this.settings = settings;
        this.choices = choices;
        this.json = json;
    }

    private record Bounds(
            String from,
            String rule,
            int aboveScaleStaff,
            BigDecimal aboveScaleRevenue,
            int mediumStaff,
            BigDecimal mediumRevenue) {

        SizeClassThresholds thresholds() {
            return new SizeClassThresholds(
                    LocalDate.parse(from),
                    SizeClassRule.of(rule),
                    aboveScaleStaff,
                    aboveScaleRevenue,
                    mediumStaff,
                    mediumRevenue);
        }
    }

    /** The bounds that hold on a day for the enterprises of an authority. */
    public SizeClassThresholds on(UUID tenantId, LocalDate day) {
        SizeClassThresholds bounds = bounds(tenantId, day);
        var rule = choices.effective(tenantId, RegistrySettings.SIZE_CLASS_RULE, day);
        return rule.by().isEmpty() ? bounds : bounds.ruled(SizeClassRule.of(rule.choice()));
    }

    private SizeClassThresholds bounds(UUID tenantId, LocalDate day) {
        return all(tenantId).stream()
                .filter(bounds -> !bounds.from().isAfter(day))
                .max(Comparator.comparing(SizeClassThresholds::from))
                .orElse(SizeClassThresholds.NOTICE);
    }

    private List<SizeClassThresholds> all(UUID tenantId) {
        return settings.find(tenantId, KEY).map(this::parse).orElse(List.of());
    }

    private List<SizeClassThresholds> parse(String value) {
        try {
            return json.readValue(value, new TypeReference<List<Bounds>>() {}).stream()
                    .map(Bounds::thresholds)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("setting " + KEY + " cannot be read", e);
        }
    }
}
