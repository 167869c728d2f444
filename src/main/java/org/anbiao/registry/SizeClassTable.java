package org.anbiao.registry;

/** The decision table behind the size class; the model is {@code processes/enterprise-size-class.dmn}. */
public interface SizeClassTable {

    /**
     * Classes an enterprise by its figures. With one figure missing the other decides and the class is provisional;
     * with both missing it stays unclassified.
     */
    SizeClassification classify(SizeFigures figures, SizeClassThresholds thresholds);
}
