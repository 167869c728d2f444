package org.anbiao.supervision.ranking;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether an authority ranks its units at all. */
@Configuration(proxyBeanMethods = false)
public class RankingSettings {

    static final String ON = "rule";

    /** no ranking, or one by a rule that is shown beside it. */
    public static final SettingDefinition UNIT_RANKING =
            new SettingDefinition("supervision.unit-ranking", "X-62", List.of("off", ON));

    @Bean
    SettingDefinition unitRankingSetting() {
        return UNIT_RANKING;
    }
}
