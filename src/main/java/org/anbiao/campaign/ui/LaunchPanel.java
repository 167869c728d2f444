package org.anbiao.campaign.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.LaunchProgress;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How far a launch has come; asks again every second, so that it shows the truth also after the browser was closed. */
class LaunchPanel extends Div {

    private static final int POLL_MILLIS = 1000;

    private final transient CampaignLaunch launch;
    private final UUID campaignId;
    private final boolean manages;
    private final transient Runnable finished;
    private final ProgressBar bar = new LabelledProgress();
    private final Span text = new Span();
    private final Button retry = new Button(Texts.get("campaign.launch.retry"));
    private transient @Nullable Registration polling;

    LaunchPanel(CampaignLaunch launch, UUID campaignId, boolean manages, Runnable finished) {
        this.launch = launch;
        this.campaignId = campaignId;
        this.manages = manages;
        this.finished = finished;
        addClassNames("card", "launch-panel");
        retry.addClickListener(click -> Notices.attempt(() -> launch.retry(campaignId)));
        add(text, bar, retry);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void show() {
        LaunchProgress progress = launch.progress(campaignId).orElse(null);
        if (progress == null) {
            return;
        }
        bar.setValue(progress.share());
        retry.setVisible(manages && progress.state() == LaunchProgress.State.FAILED);
        text.setText(
                switch (progress.state()) {
                    case RUNNING -> Texts.get("campaign.launch.running", progress.enrolled(), progress.total());
                    case DONE -> Texts.get("campaign.launch.done", progress.enrolled());
                    case FAILED ->
                        Texts.get(
                                manages ? "campaign.launch.failed" : "campaign.launch.stopped",
                                progress.enrolled(),
                                progress.total());
                });
        if (progress.state() == LaunchProgress.State.DONE && polling != null) {
            UI.getCurrent().setPollInterval(-1);
            polling.remove();
            polling = null;
            finished.run();
        }
    }
}
