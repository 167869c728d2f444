package org.anbiao.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;

/** One of the active enterprises that the person works with, by a fragment of name or code. */
public class EnterpriseChoice extends ComboBox<EnterpriseListItem> {

    private static final int PAGE = 20;

    public EnterpriseChoice(String label, EnterpriseDirectory directory) {
        super(label);
        setPageSize(PAGE);
        setItemLabelGenerator(item -> item.name() + "（" + item.villageName() + "）");
        setItems(
                query -> directory
                        .rows(
                                EnterpriseFilter.ACTIVE.withText(
                                        query.getFilter().orElse("")),
                                new PageRequest(query.getOffset(), query.getLimit()))
                        .stream(),
                query -> (int) directory.count(
                        EnterpriseFilter.ACTIVE.withText(query.getFilter().orElse(""))));
    }
}
