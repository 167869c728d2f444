package org.anbiao.registry.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.anbiao.registry.RiskWeights;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;

/**
 * The weights of the proposed risk colour from the tenant settings (key {@value #KEY}), nearest authority first; without a
 * setting those that ship with the portal. The value has the form of {@code reference/risk/proposal.json}.
 */
@Repository
public class RiskSettings {

    static final String KEY = "registry.risk-proposal";

    private final NearestSetting settings;
    private final ObjectMapper json;
    private final RiskWeights shipped;

    RiskSettings(NearestSetting settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        try (InputStream in = new ClassPathResource("reference/risk/proposal.json").getInputStream()) {
            this.shipped = json.readValue(in, RiskWeights.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weights that hold for the enterprises an authority supervises. */
    public RiskWeights of(UUID supervisorTenantId) {
        return settings.find(supervisorTenantId, KEY).map(this::parse).orElse(shipped);
    }

    private RiskWeights parse(String value) {
        try {
            return json.readValue(value, RiskWeights.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("setting " + KEY + " cannot be read", e);
        }
    }
}
