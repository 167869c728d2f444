package org.anbiao.support.killed;

import java.util.Set;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The test classes lie on the class path of a portal in a process of its own; their beans are no part of it. */
public final class LeftOut extends TypeExcludeFilter {

    private final Set<String> more;

    /** @param more names of classes of the portal that are to be left out as well */
    public LeftOut(String... more) {
        this.more = Set.of(more);
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        return reader.getAnnotationMetadata().hasAnnotation(TestComponent.class.getName())
                || more.contains(reader.getClassMetadata().getClassName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeftOut filter && filter.more.equals(more);
    }

    @Override
    public int hashCode() {
        return more.hashCode();
    }
}
