/** Stored files, document templates with merge fields, and their rendering to PDF and .docx with an embedded Chinese font. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "tenancy", "audit", "definition"})
package org.anbiao.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
