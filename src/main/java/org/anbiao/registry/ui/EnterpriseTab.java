package org.anbiao.registry.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.UUID;

/** A tab that another module adds to the enterprise's file (一企一档, R-048); a bean per tab. */
public interface EnterpriseTab {

    /** How the tab is called in the address. */
    String key();

    /** Key of the text on the tab. */
    String labelKey();

    /**
     * The tab's content; the enterprise has been found to be the actor's.
     *
     * @param asOf the day the file is shown for: nothing after it
     */
    Component content(UUID enterpriseId, LocalDate asOf);
}
