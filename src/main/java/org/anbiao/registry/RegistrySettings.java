package org.anbiao.registry;

import java.util.List;
import org.anbiao.tenancy.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readings of the registry that an authority may choose. */
@Configuration(proxyBeanMethods = false)
public class RegistrySettings {

    /** of two figures the higher class, or only what both reach. */
    public static final SettingDefinition SIZE_CLASS_RULE = new SettingDefinition(
            "registry.size-class-rule", "X-01", List.of(SizeClassRule.ANY.key(), SizeClassRule.BOTH.key()));

    /** the department of which "city" classes public institutions, the prefecture's or the county-level city's own. */
    public static final SettingDefinition INSTITUTION_CLASS_BY =
            new SettingDefinition("registry.institution-class-by", "X-04", List.of("prefecture", "county"));

    @Bean
    SettingDefinition institutionClassBySetting() {
        return INSTITUTION_CLASS_BY;
    }

    @Bean
    SettingDefinition sizeClassRuleSetting() {
        return SIZE_CLASS_RULE;
    }
}
