package org.anbiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/**
 * No two beans have one name: a bean is called after its class without the package, and two modules that name a class alike stop the
 * application at its start, which no compiler says.
 */
class BeanNamesTest {

    private static final AnnotationBeanNameGenerator NAMES = new AnnotationBeanNameGenerator();

    @Test
    void everyBeanHasANameOfItsOwn() {
        List<Class<?>> components = components();
        assertThat(components).as("the search finds them").hasSizeGreaterThan(100);
        assertThat(clashes(components))
                .as("name one of the classes or methods otherwise")
                .isEmpty();
    }

    /** The rule can fail: two classes of one name in two packages, and a method that is called like a class. */
    @Test
    void theRuleFindsClasses() {
        assertThat(clashes(List.of(java.util.Date.class, java.sql.Date.class, java.util.List.class)))
                .containsOnlyKeys("date");
        assertThat(clashes(List.of(Makes.class, java.util.Date.class))).containsOnlyKeys("date");
    }

    private static final class Makes {
        @Bean
        String date() {
            return "";
        }
    }

    private static List<Class<?>> components() {
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("org.anbiao").stream()
                        .<Class<?>>map(
                                found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                        .filter(BeanNamesTest::isProduct)
                        .toList();
    }

    private static boolean isProduct(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    /** Names that several have, with those who have them. */
    private static Map<String, List<String>> clashes(Collection<Class<?>> components) {
        Map<String, List<String>> holders = new TreeMap<>();
        for (Class<?> component : components) {
            String name = NAMES.generateBeanName(
                    new AnnotatedGenericBeanDefinition(component), new SimpleBeanDefinitionRegistry());
            holders.computeIfAbsent(name, key -> new ArrayList<>()).add(component.getName());
            Arrays.stream(component.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Bean.class))
                    .forEach(method -> holders.computeIfAbsent(named(method), key -> new ArrayList<>())
                            .add(component.getName() + "." + method.getName()));
        }
        holders.values().removeIf(all -> all.size() == 1);
        return holders;
    }

    private static String named(Method method) {
        String[] given = method.getAnnotation(Bean.class).value();
        return given.length == 0 ? method.getName() : given[0];
    }
}
