package org.anbiao.hazard;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings about hazards that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class HazardSettings {

    /** hazards of one category are frequent in an enterprise from so many, found within so many days. */
    public static final SettingDefinition FREQUENT =
            new SettingDefinition("hazard.frequent", "X-51", List.of("3-90", "2-90", "3-180", "5-180"));

    @Bean
    SettingDefinition frequentHazardSetting() {
        return FREQUENT;
    }

    /**
     * What makes a category frequent.
     *
     * @param times how many hazards, at least 1
     * @param days within how many days, today included
     */
    public record Frequent(int times, int days) {

        static Frequent of(String choice) {
            String[] parts = choice.split("-");
            return new Frequent(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }
}
