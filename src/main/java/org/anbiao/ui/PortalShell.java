package org.anbiao.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** Page shell: theme, viewport, server push for progress bars. */
@Theme("anbiao")
@Viewport("width=device-width, initial-scale=1")
@Push
public class PortalShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("安标");
        settings.addFavIcon("icon", "images/icon.svg", "any");
    }
}
