/** Tests of the frame around all pages. */
package org.anbiao.ui;
