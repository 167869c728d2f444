/** SQL of recognitions, selections, batches and rules of stars. */
@NullMarked
package org.anbiao.recognition.persistence;

import org.jspecify.annotations.NullMarked;
