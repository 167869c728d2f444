package org.anbiao.hazard.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardListItem;
import org.anbiao.hazard.InternalReports;

/** An employee reports a hazard inside the firm, named or not; made for a phone. */
@Route(HazardNavigation.REPORT)
@RolesAllowed("ENTERPRISE_EMPLOYEE")
class HazardReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InternalReports reports;

    final PhotoField photos = new PhotoField();
    final Select<HazardCategory> category =
            HazardDialogs.choice("hazard.field.category", HazardCategory.values(), HazardWords::category);
    final TextField place = new TextField(Texts.get("hazard.field.place"));
    final TextArea description = new TextArea(Texts.get("hazard.field.description"));
    final Checkbox unnamed = new Checkbox(Texts.get("hazard.report.unnamed"));

    HazardReportView(InternalReports reports) {
        this.reports = reports;
        addClassNames("page", "phone-page", "hazard-new");
        category.setPlaceholder(Texts.get("hazard.field.category-choose"));
        place.setMaxLength(100);
        place.setPlaceholder(Texts.get("hazard.field.place-example"));
        description.setMaxLength(2000);
        unnamed.setHelperText(Texts.get("hazard.report.unnamed-hint"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new PageHeader(Texts.get("hazard.report.title")).withSubtitle(Texts.get("hazard.report.subtitle")),
                photos,
                category,
                place,
                description,
                unnamed,
                new LargeButton("hazard.new.send", this::send));
        List<HazardListItem> mine = reports.mine();
        if (!mine.isEmpty()) {
            add(new H3(Texts.get("hazard.report.mine")), lines(mine));
        }
    }

    /** Without links: employees follow their reports here and see no other page of hazards. */
    private static UnorderedList lines(List<HazardListItem> mine) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hazard-list");
        for (HazardListItem item : mine) {
            Span what = new Span(item.description());
            what.addClassName("card-title");
            Div state = new Div(HazardWords.state(item.state()));
            state.addClassName("hazard-chips");
            ListItem line = new ListItem(what, state, HazardWords.meta(Texts.get("hazard.found-line", item.foundOn())));
            line.addClassName("hazard-line");
            list.add(line);
        }
        return list;
    }

    private void send() {
        boolean sent = Notices.attempt(() -> {
            if (category.getValue() == null) {
                throw new DomainException("hazard.category-missing");
            }
            reports.report(
                    category.getValue(), description.getValue(), place.getValue(), photos.taken(), !unnamed.getValue());
        });
        if (sent) {
            Notices.done(Texts.get("hazard.report.sent"));
            category.clear();
            description.clear();
            place.clear();
            unnamed.clear();
            photos.clear();
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.report.title");
    }
}
