package org.anbiao.supervision.assessment;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which results the yearly assessment of units knows. */
@Configuration(proxyBeanMethods = false)
public class AssessmentSettings {

    static final String FREE = "free";

    /** R-266 names no grades: four, three, two, or free words. */
    public static final SettingDefinition GRADES =
            new SettingDefinition("supervision.unit-grades", "R-266", List.of("four", "three", "two", FREE));

    @Bean
    SettingDefinition unitGradesSetting() {
        return GRADES;
    }
}
