/** Reports as blocks (headings, paragraphs, tables, pictures, a signature), written as PDF or .docx in the looks of official documents. */
@NullMarked
@NamedInterface("report")
package org.anbiao.documents.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
