@NullMarked
package org.anbiao.documents.persistence;

import org.jspecify.annotations.NullMarked;
