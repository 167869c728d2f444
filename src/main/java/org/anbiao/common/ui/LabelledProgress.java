package org.anbiao.common.ui;

import com.vaadin.flow.component.progressbar.ProgressBar;

/** A progress bar that says to screen readers too what it is. */
public class LabelledProgress extends ProgressBar {

    /** A bar from 0 to 1, still empty. */
    public LabelledProgress() {
        this(1, 0);
    }

    /** A bar from 0 to {@code max}. */
    public LabelledProgress(double max, double value) {
        super(0, max, value);
        getElement().setAttribute("aria-label", Texts.get("common.progress"));
    }
}
