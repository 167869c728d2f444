package org.anbiao.sectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is confirmed before work in a confined space, and the limits of the air; reference data, in the portal's own wording.
 *
 * @param source the notice that asks for it
 * @param mostHours that a permit holds
 * @param measuredBefore minutes that may lie between measuring and the planned begin
 * @param forbidden the five forbidden (五严禁)
 * @param required the five musts (五必须)
 */
public record SpaceRules(
        String source,
        @JsonProperty("most-hours") int mostHours,
        @JsonProperty("measured-before") int measuredBefore,
        List<Rule> forbidden,
        List<Rule> required,
        List<Limit> gases) {

    /** One of the five. */
    public record Rule(String code, String text) {}

    /** The limits of a gas, both included. */
    public record Limit(Gas code, BigDecimal least, BigDecimal most) {

        /** Whether a value lies within. */
        public boolean allows(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    /** What is measured. */
    public enum Gas {
        /** Per cent by volume. */
        @JsonProperty("oxygen")
        OXYGEN,
        /** Per cent of the lower explosive limit. */
        @JsonProperty("combustible")
        COMBUSTIBLE,
        /** Milligrams in a cubic metre. */
        @JsonProperty("hydrogen_sulfide")
        HYDROGEN_SULFIDE,
        /** Milligrams in a cubic metre. */
        @JsonProperty("carbon_monoxide")
        CARBON_MONOXIDE;

        /** Short name in keys of texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public SpaceRules {
        forbidden = List.copyOf(forbidden);
        required = List.copyOf(required);
        gases = List.copyOf(gases);
    }

    /** The rules that ship with the portal. */
    public static final SpaceRules SHIPPED = load();

    /** All ten, the forbidden first. */
    public List<Rule> all() {
        return Stream.concat(forbidden.stream(), required.stream()).toList();
    }

    /** The limits of a gas. */
    public Limit limit(Gas gas) {
        return gases.stream()
                .filter(limit -> limit.code() == gas)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no limit of " + gas));
    }

    private static SpaceRules load() {
        try (InputStream file = SpaceRules.class.getResourceAsStream("/reference/sectors/confined-space.yaml")) {
            return new YAMLMapper().readValue(file, SpaceRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
