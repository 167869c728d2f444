package org.anbiao.workflow;

/**
 * A single part of a document that a reviewer can comment on: an answer, a paragraph, a figure.
 *
 * @param id stable name within the document
 * @param label what reviewers and submitters see
 */
public record ReviewPart(String id, String label) {}
