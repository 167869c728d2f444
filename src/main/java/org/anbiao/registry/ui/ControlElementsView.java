package org.anbiao.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ControlElement;
import org.anbiao.registry.RiskControls;

/** The authority's words for what each overall colour asks. */
@Route(RegistryNavigation.CONTROLS)
@RolesAllowed("TENANT_ADMIN")
class ControlElementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RiskControls controls;

    ControlElementsView(RiskControls controls) {
        this.controls = controls;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Div list = new Div();
        list.addClassName("card-list");
        controls.own().forEach(element -> {
            ControlNote note = new ControlNote(element);
            Button change = new Button(Texts.get("common.action.edit"), click -> change(element));
            change.addThemeVariants(ButtonVariant.LUMO_SMALL);
            change.setAriaLabel(Texts.get("registry.control.change-of", color(element)));
            note.add(change);
            list.add(note);
        });
        add(
                new PageHeader(Texts.get("registry.control.page")).withSubtitle(Texts.get("registry.control.subtitle")),
                list);
    }

    private void change(ControlElement element) {
        TextArea words = new TextArea(Texts.get("registry.control.title"));
        words.setValue(element.words());
        words.setMaxLength(RiskControls.LONGEST);
        words.setMinHeight("10rem");
        words.setHelperText(Texts.get("registry.control.words-hint"));
        new StepDialog(
                        Texts.get("registry.control.change-of", color(element)),
                        Texts.get("registry.control.effect"),
                        () -> controls.word(element.color(), words.getValue()),
                        this::show)
                .with(words)
                .open();
    }

    private static String color(ControlElement element) {
        return Texts.get("registry.color." + element.color().key());
    }

    @Override
    public String getPageTitle() {
        return Texts.title("registry.control.page");
    }
}
