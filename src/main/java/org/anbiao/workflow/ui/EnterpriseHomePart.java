package org.anbiao.workflow.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/** What another module shows on an enterprise's home below its steps; a bean per part, in the order of its {@code @Order}. */
public interface EnterpriseHomePart {

    /** The part; empty where there is nothing to show or the person may not see it. */
    Optional<Component> content(UUID enterpriseId);
}
