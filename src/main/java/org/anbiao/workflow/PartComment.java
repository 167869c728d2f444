package org.anbiao.workflow;

/**
 * What a reviewer wrote about one part of a document.
 *
 * @param partId the part's id in its document
 * @param label the part as it was called then
 */
public record PartComment(String partId, String label, String comment) {

    public PartComment {
        label = label.strip();
        comment = comment.strip();
    }
}
